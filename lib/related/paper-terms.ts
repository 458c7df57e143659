import type { Paper } from '../model/paper.ts'
import { titleKey } from '../text/normalize.ts'
import { readTerms } from '../text/terms.ts'
import { hashPair, hashTerm } from './term-hash.ts'

/** What a paper is compared by. */
export type Comparable = Pick<Paper, 'title'> & Partial<Pick<Paper, 'abstract' | 'authors' | 'ids'>>

/** Counts by term hash; a word of the title counts `TITLE_WEIGHT` times. */
export type PaperTerms = { words: Map<number, number>; pairs: Map<number, number>; length: number }

/** A title says more in a word than an abstract: 3 ranked best on both benchmarks (docs/related.md). */
export const TITLE_WEIGHT = 3

/** No abstract is longer; a page that says so is not read to its end. */
const MAX_LENGTH = 20_000

/** A title's key as 32 bits: the same for two records of one paper. */
export const hashTitle = (title: string) => hashTerm(titleKey(title.slice(0, MAX_LENGTH)))

/** Counts the words of a paper and the pairs of words that follow each other. */
export function countTerms({ title, abstract }: Comparable): PaperTerms {
  const terms: PaperTerms = { words: new Map(), pairs: new Map(), length: 0 }
  addText(terms, title, TITLE_WEIGHT)
  addText(terms, abstract ?? '', 1)
  return terms
}

function addText(terms: PaperTerms, text: string, weight: number) {
  let last = 0
  for (const { stem, isJoined } of readTerms(text.slice(0, MAX_LENGTH))) {
    const hash = hashTerm(stem)
    add(terms.words, hash, weight)
    if (isJoined) add(terms.pairs, hashPair(last, hash), weight)
    terms.length += weight
    last = hash
  }
}

function add(counts: Map<number, number>, term: number, weight: number) {
  counts.set(term, (counts.get(term) ?? 0) + weight)
}

/**
 * How the words of a paper are written in it, by hash: the first way found, title first; but where a word is also written
 * small, that way, since the capital came from its place and not from its meaning.
 */
export function writtenTerms({ title, abstract }: Comparable): Map<number, string> {
  const written = new Map<number, string>()
  for (const text of [title, abstract ?? ''])
    for (const { stem, start, end } of readTerms(text.slice(0, MAX_LENGTH))) {
      const hash = hashTerm(stem)
      const known = written.get(hash)
      const word = text.slice(start, end)
      if (known === undefined || (isCapital(known) && !isCapital(word))) written.set(hash, word)
    }
  return written
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
