import { tokenize } from './tokenize.ts'

/** A stretch of text; `isMarked` where it is one of the words looked for. */
export type Stretch = { text: string; isMarked: boolean }

/**
 * A text cut into stretches, so that the words among `terms` (folded as `tokenize` folds them) can be marked. Put
 * together, the stretches are the text to the letter.
 */
export function markTerms(text: string, terms: ReadonlySet<string>): Stretch[] {
  if (terms.size === 0) return [{ text, isMarked: false }]
  const stretches: Stretch[] = []
  let at = 0
  for (const { word, start, end } of tokenize(text)) {
    if (!terms.has(word)) continue
    if (start > at) stretches.push({ text: text.slice(at, start), isMarked: false })
    stretches.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isMarked: false })
  return joinMarked(stretches)
}

/** The terms of a phrase, as `markTerms` takes them. */
export function termsOf(phrases: string[]): Set<string> {
  return new Set(phrases.flatMap((phrase) => tokenize(phrase).map(({ word }) => word)))
}

/**
 * The part of an abstract worth showing in two lines: its beginning, or, where none of the terms stands there, the
 * sentence in which the first one does. Says whether something was left out before it.
 */
export function excerpt(
  text: string,
  terms: ReadonlySet<string>,
  length = 260,
): { text: string; isCut: boolean } {
  const first = terms.size > 0 ? tokenize(text).find(({ word }) => terms.has(word)) : undefined
  if (!first || first.end <= VISIBLE) return { text: text.slice(0, length), isCut: false }
  const start = sentenceStart(text, first.start)
  return { text: text.slice(start, start + length), isCut: start > 0 }
}

// Letters that two lines of the popup surely hold.
const VISIBLE = 100

/** Where the sentence around a position begins; a little before the position where the sentence is long. */
function sentenceStart(text: string, position: number): number {
  const full = text.slice(0, position).search(/[.!?]\s+(?=[^.!?]*$)/u)
  const start = full < 0 ? 0 : full + (/^[.!?]\s+/.exec(text.slice(full))?.[0].length ?? 1)
  if (position - start <= VISIBLE) return start
  const space = text.indexOf(' ', position - VISIBLE / 2)
  return space < 0 || space > position ? position : space + 1
}

// Two marked words with only a space or hyphen between them read better as one mark.
function joinMarked(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const [i, stretch] of stretches.entries()) {
    const last = joined.at(-1)
    const isGap = !stretch.isMarked && /^[\s-]$/u.test(stretch.text) && stretches[i + 1]?.isMarked
    if (last?.isMarked && (stretch.isMarked || isGap)) last.text += stretch.text
    else joined.push({ ...stretch })
  }
  return joined
}
