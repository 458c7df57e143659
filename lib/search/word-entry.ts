import type { Paper } from '../model/paper.ts'
import { FIELD_BOOSTS, FIELDS, type Field, fieldText, fieldWords } from './fields.ts'

/** One paper, ready to be kept: each of its words with the step of `IMPACTS` that comes nearest to its weight there. */
export type Entry = { id: string; words: Map<string, number> }

/** The weights a posting can have, in three bits: from a word said once in an abstract to one that a short title repeats. */
export const IMPACTS = [1.2, 1.6, 2.2, 3, 4.2, 5.8, 8, 11] as const

// BM25+ as MiniSearch has it (Y. Lv, C. Zhai, Lower-Bounding Term Frequency Normalization, 2011, eq. 7), so that both kinds of index
// rank alike. A field's mean length is a constant, so that a paper weighs the same on every shelf.
const K = 1.2
const B = 0.7
const DELTA = 0.5
const MEAN_WORDS: Record<Field, number> = {
  title: 10,
  alsoTitled: 10,
  authors: 9,
  ids: 3,
  venue: 5,
  abstract: 190,
}

/** No field is longer; a record that says so is not indexed to its end. */
const MAX_CHARACTERS = 20_000

/** The words of a paper and how much each weighs in it. */
export function createEntry(paper: Paper): Entry {
  const weights = new Map<string, number>()
  for (const field of FIELDS) {
    const words = fieldWords(fieldText(paper, field).slice(0, MAX_CHARACTERS))
    const norm = K * (1 - B + (B * words.length) / MEAN_WORDS[field])
    for (const [word, count] of countOf(words)) {
      const weight = FIELD_BOOSTS[field] * (DELTA + (count * (K + 1)) / (count + norm))
      weights.set(word, (weights.get(word) ?? 0) + weight)
    }
  }
  return { id: paper.id, words: new Map(Array.from(weights, ([word, weight]) => [word, stepOf(weight)])) }
}

function countOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) if (word.length <= MAX_WORD) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

// What is longer is no word: a line of a table, a sequence of bases.
const MAX_WORD = 60

function stepOf(weight: number): number {
  let step = 0
  while (step < 7 && weight > ((IMPACTS[step] as number) + (IMPACTS[step + 1] as number)) / 2) step++
  return step
}
