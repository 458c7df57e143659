import type { CitationFormat, Settings, TexEscapes, Transliteration } from '../../lib/model/settings.ts'
import { allFormats, formatNames } from '../formats.ts'
import { useTranslate } from '../translate.tsx'
import { CheckField, RadioField, SelectField } from './fields.tsx'
import { KeyField } from './KeyField.tsx'
import { OwnStyles } from './OwnStyles.tsx'
import { Section } from './Section.tsx'
import type { Choices, SettingsServices } from './services.ts'

type Props = { settings: Settings; services: SettingsServices; choices: Choices }

/** How citations are made. */
export function CitationSettings({ settings, services, choices }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('citations')}>
      <SelectField<CitationFormat>
        label={t('defaultFormat')}
        hint={t('defaultFormatHint')}
        value={settings.citationFormat}
        choices={allFormats.map((value) => ({ value, label: t(formatNames[value]) }))}
        onChange={(citationFormat) => services.change({ citationFormat })}
      />
      <SelectField
        label={t('referenceStyle')}
        value={settings.citationStyle}
        choices={[...choices.styles, ...settings.ownStyles].map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        onChange={(citationStyle) => services.change({ citationStyle })}
      />
      <OwnStyles settings={settings} services={services} />
      <KeyField
        value={settings.citationKey}
        choices={choices}
        onChange={(citationKey) => services.change({ citationKey })}
      />
      <RadioField<TexEscapes>
        label={t('texLetters')}
        value={settings.citationEscapes}
        choices={[
          { value: 'utf-8', label: t('texLettersPlain') },
          { value: 'latex', label: t('texLettersLatex') },
        ]}
        onChange={(citationEscapes) => services.change({ citationEscapes })}
      />
      <CheckField
        isOn={settings.keepAfterColon}
        onChange={(keepAfterColon) => services.change({ keepAfterColon })}
      >
        {t('keepAfterColon')}
      </CheckField>
      <RadioField<Transliteration>
        label={t('keyLetters')}
        value={settings.citationTransliteration}
        choices={[
          { value: 'plain', label: t('keyLettersPlain') },
          { value: 'german', label: t('keyLettersGerman') },
        ]}
        onChange={(citationTransliteration) => services.change({ citationTransliteration })}
      />
    </Section>
  )
}
