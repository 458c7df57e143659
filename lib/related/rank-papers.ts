import { embed, STEP, toInt8 } from './embed.ts'
import type { KinIndex } from './kin-index.ts'
import { type Comparable, countTerms } from './paper-terms.ts'
import { countPapers, createLocator, eachSegment } from './places.ts'
import { product, scanSigns } from './scan.ts'
import { rarityInSegments, scoreTerms } from './score-terms.ts'
import type { Segment } from './segment.ts'
import { LEVELS, queryWeights, rarityByVectors, tellingPostings } from './telling-terms.ts'
import { topPlaces } from './top.ts'

/**
 * A paper as a query: its words with their worth, what they would be worth in the paper itself, and its vector (empty
 * without vectors).
 */
export type Query = { weights: [term: number, weight: number][]; own: number; vector: Int8Array }

/** A paper found: where it lies, cosine of the vectors, worth of the shared words, and both put together. */
export type Ranked = { segment: Segment; paper: number; score: number; cosine: number; exact: number }

/** How many are wanted, of how many the whole vector is read, and which papers are left out. */
export type RankOptions = {
  limit: number
  candidates?: number
  isLeftOut?: (segment: Segment, paper: number) => boolean
}

/** How much a cosine of 1 counts against the best exact match; 2.5 to 6 rank alike (docs/related.md). */
const COSINE_WEIGHT = 4
const CANDIDATES = 1000

/** Prepares a paper for `rankPapers`. */
export function createQuery(indexes: KinIndex[], paper: Comparable): Query {
  const terms = countTerms(paper)
  const segments = indexes.flatMap((index) => index.segments)
  const vectors = indexes[0]?.vectors
  const rarity = vectors ? rarityByVectors(vectors) : rarityInSegments(segments, countPapers(segments))
  const weights = queryWeights(terms, rarity)
  const worth = new Map(weights)
  const own = tellingPostings(terms, rarity).reduce(
    (sum, { term, level }) => sum + (worth.get(term) ?? 0) * (LEVELS[level] as number),
    0,
  )
  return {
    weights,
    own,
    vector: vectors ? toInt8(embed(vectors, terms)) : new Int8Array(0),
  }
}

/**
 * The papers closest to a query, closest first: score = exact / best exact + 4 × cosine. *Exact* is BM25 over each paper's
 * stored words. All papers are scored by their words and the signs of the first 128 numbers of their vectors, the best thousand
 * by all numbers in full.
 */
export function rankPapers(segments: Segment[], query: Query, options: RankOptions): Ranked[] {
  const { limit, candidates = CANDIDATES, isLeftOut = () => false } = options
  const exact = exactScores(segments, query.weights)
  const best = bestExact(segments, exact, isLeftOut)
  const scores = roughScores(segments, query.vector, exact, best)
  const locate = createLocator(segments)
  const ranked: Ranked[] = []
  for (const place of topPlaces(scores, Math.max(candidates, 4 * limit))) {
    const { segment, paper } = locate(place)
    if (isLeftOut(segment, paper)) continue
    const cosine = product(segment, paper, query.vector) / (STEP * STEP)
    const own = exact[place] as number
    ranked.push({ segment, paper, score: own / best + COSINE_WEIGHT * cosine, cosine, exact: own })
  }
  return ranked.sort((a, b) => b.score - a.score).slice(0, limit)
}

/** The worth of shared words for every paper, segment after segment. */
function exactScores(segments: Segment[], weights: Query['weights']): Float32Array {
  const exact = new Float32Array(countPapers(segments))
  eachSegment(segments, (segment, at) => {
    scoreTerms(segment, weights, exact.subarray(at, at + segment.ids.length))
  })
  return exact
}

/** Scores by the signs of the vectors. */
function roughScores(
  segments: Segment[],
  vector: Int8Array,
  exact: Float32Array,
  best: number,
): Float32Array {
  const scores = new Float32Array(exact.length)
  const products = new Int32Array(exact.length)
  const scale = COSINE_WEIGHT / (STEP * STEP)
  eachSegment(segments, (segment, at) => {
    const end = at + segment.ids.length
    scanSigns(segment, vector, products.subarray(at, end))
    for (let i = at; i < end; i++) scores[i] = (exact[i] as number) / best + scale * (products[i] as number)
  })
  return scores
}

/** The highest exact score of a paper that is not left out; only those that would be higher are asked about. */
function bestExact(
  segments: Segment[],
  exact: Float32Array,
  isLeftOut: (segment: Segment, paper: number) => boolean,
): number {
  let best = 0
  eachSegment(segments, (segment, at) => {
    for (let i = at; i < at + segment.ids.length; i++)
      if ((exact[i] as number) > best && !isLeftOut(segment, i - at)) best = exact[i] as number
  })
  return best || 1
}
