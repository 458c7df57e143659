import { embed, toInt8 } from './embed.ts'
import type { KinIndex } from './kin-index.ts'
import { countTerms } from './paper-terms.ts'
import { rankPapers } from './rank-papers.ts'

/** Below this cosine a paper does not answer a query of a few words that other papers have all of. */
export const CLOSE = 0.35
/** Below this cosine it does not answer a sentence whose words no paper has all of. */
export const CLOSE_AT_ALL = 0.2
// The fewer words, the more two directions agree by chance: with less than four the lower bound is not to be trusted.
const SENTENCE_WORDS = 4

/**
 * Papers whose vectors are close to that of a query of two words or more, closest first; `score` is the cosine, at least
 * `close`. Empty for one word, which is a name to be found and no
 * meaning, and without vectors.
 */
export function searchByMeaning(
  indexes: KinIndex[],
  query: string,
  limit: number,
  close = CLOSE,
): { id: string; score: number }[] {
  const vectors = indexes[0]?.vectors
  const terms = countTerms({ title: query })
  if (!vectors || terms.words.size < 2) return []
  const least = terms.words.size < SENTENCE_WORDS ? Math.max(close, CLOSE) : close
  const vector = toInt8(embed(vectors, terms))
  const segments = indexes.flatMap((index) => index.segments)
  return rankPapers(segments, { weights: [], own: 0, vector }, { limit })
    .filter(({ cosine }) => cosine >= least)
    .map(({ segment, paper, cosine }) => ({ id: segment.ids[paper] as string, score: cosine }))
}
