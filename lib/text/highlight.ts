import { type Token, tokenize } from './tokenize.ts'

/** A stretch of text; `isMarked` where it is one of the terms looked for. */
export type Stretch = { text: string; isMarked: boolean }

/** Terms to mark, each a list of folded words, by their first word. */
export type Terms = ReadonlyMap<string, string[][]>

/** Makes `Terms` of words and phrases; “pre-training” is a phrase of two words. */
export function termsOf(phrases: string[]): Terms {
  const terms = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = tokenize(phrase).map(({ word }) => word)
    const [first] = words
    if (first === undefined) continue
    terms.set(first, [...(terms.get(first) ?? []), words])
  }
  return terms
}

/**
 * A text cut into stretches, so that the terms in it can be marked: whole words, and of a phrase all its words in a
 * row. Put together, the stretches are the text to the letter.
 */
export function markTerms(text: string, terms: Terms): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, end } of findTerms(text, terms)) {
    // Two marked words with only a space or hyphen between them read better as one mark.
    const last = stretches.at(-1)
    if (last && /^[\s-]?$/u.test(text.slice(at, start))) last.text += text.slice(at, end)
    else {
      if (start > at) stretches.push({ text: text.slice(at, start), isMarked: false })
      stretches.push({ text: text.slice(start, end), isMarked: true })
    }
    at = end
  }
  if (at < text.length || text === '') stretches.push({ text: text.slice(at), isMarked: false })
  return stretches
}

/**
 * The part of an abstract worth showing in two lines: its beginning, or, where none of the terms stands there, the
 * sentence in which the first one does. `isCut` where something was left out before it.
 */
export function excerpt(text: string, terms: Terms, length = 260): { text: string; isCut: boolean } {
  const [first] = findTerms(text, terms)
  if (!first || first.end <= VISIBLE) return { text: text.slice(0, length), isCut: false }
  const start = sentenceStart(text, first.start)
  return { text: text.slice(start, start + length), isCut: start > 0 }
}

// Letters that two lines of the popup surely hold.
const VISIBLE = 100

type Span = { start: number; end: number }

function findTerms(text: string, terms: Terms): Span[] {
  if (terms.size === 0) return []
  const tokens = tokenize(text)
  const spans: Span[] = []
  for (let i = 0; i < tokens.length; i++) {
    const phrases = terms.get(tokens[i]?.word ?? '') ?? []
    const length = Math.max(
      0,
      ...phrases.filter((words) => isAt(words, tokens, i)).map(({ length }) => length),
    )
    const [first, last] = [tokens[i], tokens[i + length - 1]]
    if (length === 0 || !first || !last) continue
    spans.push({ start: first.start, end: last.end })
    i += length - 1
  }
  return spans
}

function isAt(words: string[], tokens: Token[], from: number): boolean {
  return words.every((word, i) => tokens[from + i]?.word === word)
}

/** Where the sentence around a position begins; a little before the position where the sentence is long. */
function sentenceStart(text: string, position: number): number {
  const stop = text.slice(0, position).search(/[.!?]\s+(?=[^.!?]*$)/u)
  const start = stop < 0 ? 0 : stop + (/^[.!?]\s+/.exec(text.slice(stop))?.[0].length ?? 1)
  if (position - start <= VISIBLE) return start
  const space = text.indexOf(' ', position - VISIBLE / 2)
  return space < 0 || space > position ? position : space + 1
}
