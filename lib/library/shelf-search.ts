import type { Hit } from '../model/results.ts'
import { CLOSE, CLOSE_AT_ALL, searchByMeaning } from '../related/search-by-meaning.ts'
import type { LoadingVectors, OpenShelf } from './shelf.ts'
import { getPapers, withoutRepeats } from './shelf-papers.ts'

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
 * the best one's on the shelf, and the cosine of the vectors. So a paper with all the words, or a rare one, stays before one
 * that only means the same.
 */
export async function searchShelves(
  shelves: OpenShelf[],
  vectors: LoadingVectors,
  query: string,
  limit: number,
): Promise<Found> {
  const [words, indexes] = await Promise.all([
    byWords(shelves, query),
    Promise.all(shelves.map((shelf) => shelf.kinIndex(vectors))),
  ])
  const close = words.hasAllWords ? CLOSE : CLOSE_AT_ALL
  const meant = searchByMeaning(indexes, query, MAX_BY_MEANING, close)
  const ranked = fuse(words.matches, words.hasAllWords ? ALL_WORDS : SOME_WORDS, meant)
  const { hits, repeats } = await firstPapers(shelves, ranked, limit)
  return { hits, total: words.total + ranked.length - words.matches.length - repeats }
}

// Some records may turn out to be of one paper.
const SPARE = 5

/** The first `limit` papers that are ranked, and how many records so far were of one that came before. */
async function firstPapers(
  shelves: OpenShelf[],
  ranked: Ranked[],
  limit: number,
): Promise<{ hits: Hit[]; repeats: number }> {
  const hits: Hit[] = []
  let unique: Hit[] = []
  for (let at = 0; at < ranked.length && unique.length < limit; ) {
    const some = ranked.slice(at, at + limit - unique.length + SPARE)
    at += some.length
    hits.push(...(await readHits(shelves, some)))
    unique = withoutRepeats(hits)
  }
  return { hits: unique.slice(0, limit), repeats: hits.length - unique.length }
}

async function readHits(shelves: OpenShelf[], ranked: Ranked[]): Promise<Hit[]> {
  const papers = await getPapers(
    shelves,
    ranked.map(({ id }) => id),
  )
  return ranked.flatMap(({ id, score, terms }) => {
    const paper = papers.get(id)
    return paper ? [{ paper, score, terms }] : []
  })
}

async function byWords(shelves: OpenShelf[], query: string) {
  const answers = await Promise.all(shelves.map((shelf) => shelf.search(query)))
  const hasAllWords = answers.some((answer) => answer.hasAllWords && answer.matches.length > 0)
  const fit = answers.filter((answer) => answer.hasAllWords === hasAllWords)
  const all = fit.flatMap(({ matches }) => {
    const best = matches[0]?.score || 1
    return matches.map((match) => ({ ...match, score: match.score / best }))
  })
  const matches = uniqueById(all.sort((a, b) => b.score - a.score))
  const total = fit.reduce((sum, answer) => sum + answer.total, 0) - (all.length - matches.length)
  return { matches, total, hasAllWords }
}

function fuse(matches: Ranked[], weight: number, meant: { id: string; score: number }[]): Ranked[] {
  const fused = new Map(matches.map((one) => [one.id, { ...one, score: weight * one.score }]))
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
