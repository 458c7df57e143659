import type { Paper } from '../model/paper.ts'
import type { Hit } from '../model/results.ts'
import { CLOSE, CLOSE_AT_ALL, searchByMeaning } from '../related/search-by-meaning.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { queryIndex } from '../search/query.ts'
import type { OpenShelf } from './shelf.ts'

/** What a search found: `hits` are the first of `total`. */
export type Found = { hits: Hit[]; total: number }

type Ranked = { id: string; score: number; terms: string[] }

// Of those close in meaning; a longer list tells nobody anything.
const MAX_BY_MEANING = 50
// What the best word match weighs against a cosine of 1: with all words of the query, and with some of them.
const ALL_WORDS = 1
const SOME_WORDS = 0.5

/**
 * Papers of all shelves for a query. Its words and its meaning are added up: the score of the words as a share of
 * the best one's, and the cosine of the vectors. So a paper with all the words, or a rare one, stays before one that only
 * means the same.
 */
export async function searchShelves(
  shelves: OpenShelf[],
  vectors: WordVectors | undefined,
  query: string,
  limit: number,
): Promise<Found> {
  const { matches, hasAllWords } = byWords(shelves, query)
  const indexes = shelves.map((shelf) => shelf.kinIndex(vectors))
  const meant = searchByMeaning(indexes, query, MAX_BY_MEANING, hasAllWords ? CLOSE : CLOSE_AT_ALL)
  const ranked = fuse(matches, hasAllWords ? ALL_WORDS : SOME_WORDS, meant)
  const papers = await getPapers(
    shelves,
    ranked.slice(0, limit).map(({ id }) => id),
  )
  const hits = ranked.slice(0, limit).flatMap(({ id, score, terms }) => {
    const paper = papers.get(id)
    return paper ? { paper, score, terms } : []
  })
  return { hits, total: ranked.length }
}

/** The papers with these ids, on whatever shelf they are first found; one that is on none is left out. */
export async function getPapers(shelves: OpenShelf[], ids: string[]): Promise<Map<string, Paper>> {
  const found = new Map<string, Paper>()
  for (const shelf of shelves) {
    const missing = ids.filter((id) => !found.has(id))
    if (missing.length === 0) break
    for (const paper of await shelf.get(missing)) found.set(paper.id, paper)
  }
  return found
}

function byWords(shelves: OpenShelf[], query: string): { matches: Ranked[]; hasAllWords: boolean } {
  const answers = shelves.map((shelf) => queryIndex(shelf.index, query))
  const hasAllWords = answers.some((answer) => answer.hasAllWords && answer.matches.length > 0)
  const fit = answers.filter((answer) => answer.hasAllWords === hasAllWords)
  const matches = fit.flatMap((answer) => answer.matches).sort((a, b) => b.score - a.score)
  return { matches: uniqueById(matches), hasAllWords }
}

function fuse(matches: Ranked[], weight: number, meant: { id: string; score: number }[]): Ranked[] {
  const best = matches[0]?.score ?? 1
  const fused = new Map(matches.map((one) => [one.id, { ...one, score: (weight * one.score) / best }]))
  for (const { id, score } of meant) {
    const known = fused.get(id)
    fused.set(id, { id, score: score + (known?.score ?? 0), terms: known?.terms ?? [] })
  }
  return [...fused.values()].sort((a, b) => b.score - a.score)
}

function uniqueById(ranked: Ranked[]): Ranked[] {
  const seen = new Set<string>()
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id))
}
