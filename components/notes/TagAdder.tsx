import { useId, useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'

type Props = { known: string[]; onAdd: (tag: string) => void }

/** More than these nobody looks through; typing narrows them. */
const MOST_OFFERED = 200

/** A field for a tag, with those already in use offered. */
export function TagAdder({ known, onAdd }: Props) {
  const t = useTranslate()
  const id = useId()
  const [text, setText] = useState('')
  const add = (event: Event) => {
    event.preventDefault()
    const tag = text.trim()
    if (!tag) return
    onAdd(tag)
    setText('')
  }
  return (
    <form class="pk-adder" onSubmit={add}>
      <input
        type="text"
        list={id}
        value={text}
        maxLength={100}
        placeholder={t('addTag')}
        aria-label={t('addTag')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={id}>
        {known.slice(0, MOST_OFFERED).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" class="pk-button">
        {t('add')}
      </button>
    </form>
  )
}
