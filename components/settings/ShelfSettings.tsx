import type { Settings } from '../../lib/model/settings.ts'
import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import { CheckField } from './fields.tsx'
import { Section } from './Section.tsx'
import type { SettingsServices } from './services.ts'

/** The shelves, each with its size, on or off. */
export function ShelfSettings({ settings, services }: { settings: Settings; services: SettingsServices }) {
  const t = useTranslate()
  const { value: shelves = [], error, retry } = useRemote(services.shelves, [])
  const isOn = (id: string) => !settings.shelvesOff.includes(id)
  return (
    <Section title={t('shelves')}>
      <p class="pk-lead">{t('shelvesHint')}</p>
      {error && (
        <p class="pk-problem" role="alert">
          {error}{' '}
          <button type="button" class="pk-link" onClick={retry}>
            {t('tryAgain')}
          </button>
        </p>
      )}
      {shelves.map(({ id, name, count }) => (
        <CheckField key={id} isOn={isOn(id)} onChange={(on) => services.list('shelvesOff', id, !on)}>
          <span dir="auto">{name}</span> <span class="pk-count">{t.count('papersCount', count)}</span>
        </CheckField>
      ))}
    </Section>
  )
}
