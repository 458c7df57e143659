import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'

type Props = {
  name: string
  /** With the new name, or with none where it stays as it was. */
  onDone: (name: string | undefined) => void
}

/** A name being changed in its place: Enter or leaving it keeps, Escape does not. */
export function ShelfName({ name, onDone }: Props) {
  const t = useTranslate()
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (text?: string) => {
    // Taking the field away makes it lose the focus, which would end it again.
    if (isDone.current) return
    isDone.current = true
    onDone(text?.trim() || undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter') end(field.current?.value)
    else if (event.key === 'Escape') end()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      type="text"
      class="pk-shelf-name"
      ref={field}
      defaultValue={name}
      maxLength={200}
      dir="auto"
      aria-label={t('nameOfShelf')}
      onKeyDown={onKeyDown}
      onBlur={() => end(field.current?.value)}
    />
  )
}
