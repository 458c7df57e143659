import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import { Section } from './Section.tsx'
import type { SettingsServices } from './services.ts'

/** The key that opens the popup, and where the browser lets the reader change it. */
export function KeyboardSettings({ services }: { services: SettingsServices }) {
  const t = useTranslate()
  const { value: shortcut } = useRemote(services.shortcut, [])
  return (
    <Section title={t('keyboard')}>
      <p class="pk-lead">
        {shortcut ? t('shortcutIs') : shortcut === '' && t('shortcutMissing')}{' '}
        {shortcut && <kbd>{shortcut}</kbd>}
      </p>
      <button type="button" class="pk-button" onClick={services.changeShortcut}>
        {t('changeShortcut')}
      </button>
      <p class="pk-quiet">{t('keysHint')}</p>
    </Section>
  )
}
