import type { Segment } from './segment.ts'
import { LEVELS, type Rarity } from './telling-terms.ts'

const WEIGHTS = Float32Array.from(LEVELS)

/** Adds to `scores`, which holds one number per paper of the segment, what each query word found in a paper is worth. */
export function scoreTerms(segment: Segment, query: [term: number, weight: number][], scores: Float32Array) {
  const { starts, postings } = segment
  for (const [term, weight] of query) {
    const t = findPostings(segment, term)
    if (t < 0) continue
    const end = starts[t + 1] as number
    for (let i = starts[t] as number; i < end; i++) {
      const posting = postings[i] as number
      ;(scores[posting >> 3] as number) += weight * (WEIGHTS[posting & 7] as number)
    }
  }
}

/** What one term is worth in one paper of a segment. */
export function termScore(segment: Segment, paper: number, term: number, weight: number): number {
  const { starts, postings } = segment
  const t = findPostings(segment, term)
  if (t < 0) return 0
  let low = starts[t] as number
  let high = starts[t + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((postings[middle] as number) >> 3 < paper) low = middle + 1
    else high = middle
  }
  const posting = postings[low] as number
  return low < (starts[t + 1] as number) && posting >> 3 === paper
    ? weight * (WEIGHTS[posting & 7] as number)
    : 0
}

/** How many papers of the segments keep a term. */
export function countPapersWith(segments: Segment[], term: number): number {
  let count = 0
  for (const segment of segments) {
    const t = findPostings(segment, term)
    if (t >= 0) count += segment.counts[t] as number
  }
  return count
}

/** Rarity by what the segments themselves hold. */
export const rarityInSegments = (segments: Segment[], papers: number): Rarity => {
  return (term) => Math.log(1 + papers / (countPapersWith(segments, term) + 0.5))
}

function findPostings({ terms }: Segment, term: number): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] as number) < term) low = middle + 1
    else high = middle
  }
  return terms[low] === term ? low : -1
}
