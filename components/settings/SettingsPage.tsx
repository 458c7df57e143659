import type { Settings, Theme } from '../../lib/model/settings.ts'
import { useTranslate } from '../translate.tsx'
import { CitationSettings } from './CitationSettings.tsx'
import { RadioField } from './fields.tsx'
import { HintSettings } from './HintSettings.tsx'
import { KeyboardSettings } from './KeyboardSettings.tsx'
import { Privacy } from './Privacy.tsx'
import { Section } from './Section.tsx'
import { ShelfSettings } from './ShelfSettings.tsx'
import type { Choices, SettingsServices } from './services.ts'

type Props = { settings: Settings; services: SettingsServices; choices: Choices }

/** All settings on one page, each kept as soon as it is changed. */
export function SettingsPage({ settings, services, choices }: Props) {
  const t = useTranslate()
  return (
    <main class="pk-settings">
      <header>
        <h1>{t('settings')}</h1>
        <p>{t('settingsLead')}</p>
      </header>
      <CitationSettings settings={settings} services={services} choices={choices} />
      <HintSettings settings={settings} services={services} />
      <ShelfSettings settings={settings} services={services} />
      <Section title={t('look')}>
        <RadioField<Theme>
          label={t('theme')}
          value={settings.theme}
          choices={[
            { value: 'system', label: t('themeSystem') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
          onChange={(theme) => services.change({ theme })}
        />
      </Section>
      <KeyboardSettings services={services} />
      <Privacy />
    </main>
  )
}
