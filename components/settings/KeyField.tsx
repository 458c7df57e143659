import { useId, useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { SelectField } from './fields.tsx'
import type { Choices } from './services.ts'

type Props = { value: string; choices: Choices; onChange: (key: string) => void }

const OWN = 'own'

/** Proper names, so not for translation. */
const PRESET_NAMES: Record<string, string> = {
  'google-scholar': 'Google Scholar',
  zotero: 'Zotero',
  'better-bibtex': 'Better BibTeX',
  dblp: 'DBLP',
  arxiv: 'arXiv',
}

/** The pattern of citation keys: one of the presets, or the reader's own template. */
export function KeyField({ value, choices, onChange }: Props) {
  const t = useTranslate()
  const id = useId()
  const isPreset = Object.hasOwn(choices.keys, value)
  const [isOwn, setIsOwn] = useState(false)
  const [draft, setDraft] = useState<string>()
  const template = draft ?? (isPreset ? choices.keys[value] : value) ?? ''
  const error = choices.keyError(template)
  const chosen = isOwn || !isPreset ? OWN : value
  const presets = Object.entries(choices.keys).map(([name, pattern]) => ({
    value: name,
    label: `${PRESET_NAMES[name] ?? name}: ${choices.keyExample(pattern)}`,
  }))
  const choose = (name: string) => {
    setIsOwn(name === OWN)
    setDraft(undefined)
    if (name !== OWN) onChange(name)
  }
  const edit = (text: string) => {
    setDraft(text)
    if (!choices.keyError(text)) onChange(text)
  }
  return (
    <>
      <SelectField
        label={t('keyPattern')}
        value={chosen}
        choices={[...presets, { value: OWN, label: t('keyPatternOwn') }]}
        onChange={choose}
      />
      {chosen === OWN && (
        <div class="pk-field">
          <label for={id}>{t('keyTemplate')}</label>
          <input
            id={id}
            type="text"
            spellcheck={false}
            value={template}
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-error`}
            onInput={(event) => edit(event.currentTarget.value)}
          />
          <p class={error ? 'pk-problem' : 'pk-quiet'} id={`${id}-error`} role="status">
            {error ?? choices.keyExample(template)}
          </p>
        </div>
      )}
    </>
  )
}
