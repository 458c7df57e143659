import { useEffect, useState } from 'preact/hooks'

type Props = { label: string; year: number | undefined; onChange: (year: number | undefined) => void }

/** A year as text; while it is being typed, and is none yet, the last one holds. */
export function YearField({ label, year, onChange }: Props) {
  const [text, setText] = useState(String(year ?? ''))
  const [isTyping, setIsTyping] = useState(false)
  // The filters can be cleared elsewhere, or a year be picked in a picture.
  useEffect(() => {
    if (yearIn(text) !== year) setText(String(year ?? ''))
  }, [year])
  const type = (next: string) => {
    setText(next)
    const typed = yearIn(next)
    if ((typed || next.trim() === '') && typed !== year) onChange(typed)
  }
  return (
    <input
      type="text"
      class="pk-year"
      inputMode="numeric"
      maxLength={4}
      placeholder={label}
      aria-label={label}
      aria-invalid={!isTyping && text.trim() !== '' && yearIn(text) === undefined}
      value={text}
      onFocus={() => setIsTyping(true)}
      onBlur={() => setIsTyping(false)}
      onInput={(event) => type(event.currentTarget.value)}
    />
  )
}

function yearIn(text: string): number | undefined {
  return /^\s*\d{4}\s*$/.test(text) ? Number(text) : undefined
}
