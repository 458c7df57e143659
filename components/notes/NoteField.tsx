import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import { useTranslate } from '../translate.tsx'

type Props = {
  note: string
  onKeep: (note: string) => Promise<unknown>
  /** Nothing more is written for now. */
  onLeave?: () => void
}

const EVERY = 3000

/** The reader's note: kept while it is written, and when it is left. */
export function NoteField({ note, ...on }: Props) {
  const t = useTranslate()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, type, leave, said } = useKeptText(note, on, () => document.activeElement === field.current)
  return (
    <div class="pk-field">
      <label for={id}>{t('note')}</label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        dir="auto"
        value={text}
        aria-describedby={`${id}-said`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      <p class={said.isError ? 'pk-problem' : 'pk-quiet'} id={`${id}-said`} role="status">
        {said.isError ? said.text : said.isKept && t('kept')}
      </p>
    </div>
  )
}

type Said = { isKept?: boolean; isError?: boolean; text?: string }

/** A text that is written elsewhere every few seconds while it changes, when it is left, and when it goes away. */
function useKeptText(start: string, on: Omit<Props, 'note'>, isBeingTyped: () => boolean) {
  const [text, setText] = useState(start)
  const [said, setSaid] = useState<Said>({})
  const newest = useRef({ text: start, kept: start, on })
  newest.current.on = on

  const keep = () => {
    const { text, kept, on } = newest.current
    if (text === kept) return
    newest.current.kept = text
    on.onKeep(text).then(
      () => newest.current.text === text && setSaid({ isKept: true }),
      (error) => {
        newest.current.kept = kept
        setSaid({ isError: true, text: errorMessage(error) })
      },
    )
  }
  const leave = () => {
    keep()
    newest.current.on.onLeave?.()
  }
  const type = (next: string) => {
    newest.current.text = next
    setText(next)
    setSaid({})
  }
  // What another window wrote shows here, unless it would overwrite what is being typed.
  useEffect(() => {
    const { text, kept } = newest.current
    if (text !== kept || start === kept || isBeingTyped()) return
    newest.current = { ...newest.current, text: start, kept: start }
    setText(start)
  }, [start])
  useEffect(() => {
    const timer = setInterval(keep, EVERY)
    addEventListener('pagehide', keep)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', keep)
      leave()
    }
  }, [])
  return { text, type, leave, said }
}
