import type { MessageKey } from '../../lib/text/translate.ts'
import { useTranslate } from '../translate.tsx'
import { Section } from './Section.tsx'

/** What Paperkin may see, when it looks, what it keeps, and what it sends: nothing. */
export function Privacy() {
  const t = useTranslate()
  return (
    <Section title={t('privacy')}>
      <p class="pk-lead">
        <strong>{t('sendsNothing')}</strong> {t('sendsNothingWhy')}
      </p>
      <h3>{t('whatItReads')}</h3>
      <ul class="pk-plain">
        <li>{t('readsOnArxiv')}</li>
        <li>{t('readsOnClick')}</li>
        <li>{t('readsSelection')}</li>
        <li>{t('readsNothingElse')}</li>
      </ul>
      <h3>{t('whatItKeeps')}</h3>
      <p class="pk-lead">{t('keeps')}</p>
      <h3>{t('permissions')}</h3>
      <dl class="pk-permissions">
        {PERMISSIONS.map(({ name, why }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(why)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** As the manifest asks for them; a test compares. */
export const PERMISSIONS: { name: string; why: MessageKey }[] = [
  { name: 'activeTab', why: 'whyActiveTab' },
  { name: 'scripting', why: 'whyScripting' },
  { name: 'storage', why: 'whyStorage' },
  { name: 'contextMenus', why: 'whyContextMenus' },
]
