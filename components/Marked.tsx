import { markTerms } from '../lib/text/highlight.ts'

/** A text with some of its words marked. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  return markTerms(text, terms).map((stretch, i) =>
    stretch.isMarked ? <mark key={i}>{stretch.text}</mark> : stretch.text,
  )
}
