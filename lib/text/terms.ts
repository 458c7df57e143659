import { stemPlural } from './stem.ts'
import { tokenize } from './tokenize.ts'

/** A word of a text as papers are compared by it. `isJoined`: no full stop, comma-like stop or bracket parts it from the word before. */
export type Term = { stem: string; start: number; end: number; isJoined: boolean }

const PARTING = /[.;:!?()[\]]/

/** Stemmed words of a text in order. Scripts that do not part words are cut into overlapping pairs of letters. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = []
  let last = 0
  for (const { word, start, end } of tokenize(text)) {
    const isJoined = start > 0 && !PARTING.test(text.slice(last, start))
    if (UNPARTED.test(word)) addLetterPairs(terms, word, start, end, isJoined)
    else if (word !== '') terms.push({ stem: stemPlural(word), start, end, isJoined })
    last = end
  }
  return terms
}

// Scripts written without spaces, where a "word" is a whole clause.
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function addLetterPairs(terms: Term[], word: string, start: number, end: number, isJoined: boolean) {
  const letters = Array.from(word)
  if (letters.length < 3) {
    terms.push({ stem: word, start, end, isJoined })
    return
  }
  // Folding may change lengths (half-width forms); positions are exact where it does not.
  let at = start
  for (let i = 0; i + 1 < letters.length; i++) {
    const stem = `${letters[i]}${letters[i + 1]}`
    terms.push({
      stem,
      start: Math.min(at, end),
      end: Math.min(at + stem.length, end),
      isJoined: i > 0 || isJoined,
    })
    at += letters[i]?.length ?? 1
  }
}
