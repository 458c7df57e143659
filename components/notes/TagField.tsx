import { useTranslate } from '../translate.tsx'
import { TagAdder } from './TagAdder.tsx'

type Props = {
  tags: string[]
  /** All tags of the library, to be offered. */
  known: string[]
  onTag: (tag: string, isOn: boolean) => void
}

/** The tags of a paper: each can be taken off, others be put on. */
export function TagField({ tags, known, onTag }: Props) {
  const t = useTranslate()
  return (
    <fieldset class="pk-field">
      <legend>{t('columnTags')}</legend>
      {tags.length > 0 && (
        <ul class="pk-tags">
          {tags.map((tag) => (
            <li key={tag}>
              <span dir="auto">{tag}</span>
              <button type="button" aria-label={t('takeTagOff', tag)} onClick={() => onTag(tag, false)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagAdder known={known.filter((tag) => !tags.includes(tag))} onAdd={(tag) => onTag(tag, true)} />
    </fieldset>
  )
}
