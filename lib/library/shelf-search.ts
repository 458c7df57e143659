import type { Paper } from '../model/paper.ts'
import type { Hit } from '../model/results.ts'
import { searchByMeaning } from '../related/search-by-meaning.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { queryIndex } from '../search/query.ts'
import type { OpenShelf } from './shelf.ts'

/** What a search found: `hits` are the first of `total`. */
export type Found = { hits: Hit[]; total: number }

type Ranked = { id: string; score: number; terms: string[] }

// A list of more papers that share a meaning with a query tells nobody anything.
const MAX_BY_MEANING = 20
// How much the best word match weighs against a cosine of 1, where no paper has all words of the query.
const WORDS_AGAINST_MEANING = 0.5

/**
 * Papers of all shelves for a query. Those that have all its words come first, best first; below them, or mixed with
 * papers that have but some of the words, those whose vectors are close to the query's.
 */
export async function searchShelves(
  shelves: OpenShelf[],
  vectors: WordVectors | undefined,
  query: string,
  limit: number,
): Promise<Found> {
  const { matches, hasAllWords } = byWords(shelves, query)
  const indexes = shelves.map((shelf) => shelf.kinIndex(vectors))
  const meant = searchByMeaning(indexes, query, MAX_BY_MEANING).map((one) => ({ ...one, terms: [] }))
  const ranked = hasAllWords ? uniqueById([...matches, ...meant]) : fuse(matches, meant)
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

/** Word score as a share of the best one, and cosine, added up. */
function fuse(matches: Ranked[], meant: Ranked[]): Ranked[] {
  const best = matches[0]?.score ?? 1
  const fused = new Map(
    matches.map((one) => [one.id, { ...one, score: (WORDS_AGAINST_MEANING * one.score) / best }]),
  )
  for (const one of meant) {
    const known = fused.get(one.id)
    fused.set(one.id, known ? { ...known, score: known.score + one.score } : one)
  }
  return [...fused.values()].sort((a, b) => b.score - a.score)
}

function uniqueById(ranked: Ranked[]): Ranked[] {
  const seen = new Set<string>()
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id))
}
