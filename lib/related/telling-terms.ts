import type { PaperTerms } from './paper-terms.ts'
import { findTerm, type WordVectors } from './word-vectors.ts'

/** How telling a term is: ln(papers / papers with it). */
export type Rarity = (term: number) => number

/** Rarity over the papers the vectors were trained on; a word unknown there is as rare as the rarest. */
export function rarityByVectors(vectors: WordVectors): Rarity {
  return (term) => {
    const place = findTerm(vectors, term)
    return place < 0 ? UNKNOWN : (vectors.rarities[place] as number) / 16
  }
}

// ln(220,000 papers / 4): words in fewer papers have no vector.
const UNKNOWN = 10.9

/** Postings a paper keeps: its most telling words. 50 rank as well as all do (docs/related.md). */
export const POSTINGS_PER_PAPER = 50

// BM25 (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework, 2009, eq. 3.15); the mean length is that of the
// training papers, so that a paper weighs the same on every shelf.
const K1 = 2.5
const B = 0.75
const MEAN_LENGTH = 192
const QUERY_K = 1.2

/** The eight weights a posting can have, three bits: eighths of the distribution of BM25's term weights, upper ones finer. */
export const LEVELS = [0.5, 0.75, 0.9, 1.05, 1.25, 1.6, 2.05, 2.6] as const

/** A posting to be kept: the term and which of `LEVELS` it weighs. */
export type Posting = { term: number; level: number }

/** The most telling words of a paper, by BM25 weight times rarity. */
export function tellingPostings({ words, length }: PaperTerms, rarity: Rarity): Posting[] {
  const norm = K1 * (1 - B + (B * length) / MEAN_LENGTH)
  return Array.from(words, ([term, count]) => {
    const weight = (count * (K1 + 1)) / (count + norm)
    return { term, level: nearestLevel(weight), impact: weight * rarity(term) }
  })
    .sort((a, b) => b.impact - a.impact)
    .slice(0, POSTINGS_PER_PAPER)
}

/** What each word of a query is worth, the worthiest first: rarity, times more where the word is repeated. */
export function queryWeights({ words }: PaperTerms, rarity: Rarity): [term: number, weight: number][] {
  return Array.from(words, ([term, count]): [number, number] => [
    term,
    ((count * (QUERY_K + 1)) / (count + QUERY_K)) * rarity(term),
  ])
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_QUERY_TERMS)
}

// An abstract has 100 different words; what is beyond this is not an abstract.
const MAX_QUERY_TERMS = 200

function nearestLevel(weight: number): number {
  let level = 0
  while (level < 7 && weight > ((LEVELS[level] as number) + (LEVELS[level + 1] as number)) / 2) level++
  return level
}

/** Rarity over the papers at hand, where there are no vectors. */
export function rarityInPapers(papers: PaperTerms[]): Rarity {
  const counts = new Map<number, number>()
  for (const { words } of papers)
    for (const term of words.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + papers.length / ((counts.get(term) ?? 0) + 0.5))
}
