import { markTerms, type Terms } from '../lib/text/highlight.ts'

/** A text with some of its words marked. */
export function Marked({ text, terms }: { text: string; terms: Terms }) {
  return markTerms(text, terms).map((stretch, i) =>
    stretch.isMarked ? <mark key={i}>{stretch.text}</mark> : stretch.text,
  )
}
