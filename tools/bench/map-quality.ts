import type { Places } from '../../lib/related/map-papers.ts'
import { copyVector, type Segment } from '../../lib/related/segment.ts'

const QUERIES = 200
const KIN = 10
const NEAR = 50

/** Some papers, and the ten that are nearest to each by cosine, by comparing it with all. */
export type KinTruth = { paper: number; kin: number[] }[]

/** The vectors of all papers, whole. */
export function wholeVectors(segments: Segment[]): Int8Array[] {
  return segments.flatMap((segment) =>
    segment.ids.map((_, paper) => {
      const vector = new Int8Array(segment.dims)
      copyVector(segment, paper, vector)
      return vector
    }),
  )
}

export function createKinTruth(vectors: Int8Array[]): KinTruth {
  const queries = Math.min(QUERIES, vectors.length)
  return Array.from({ length: queries }, (_, q) => {
    const paper = Math.floor((q * vectors.length) / queries)
    const own = vectors[paper] as Int8Array
    const closeness = Float64Array.from(vectors, (other) => product(own, other))
    closeness[paper] = Number.NEGATIVE_INFINITY
    const limit = nthHighest(closeness, KIN)
    return {
      paper,
      kin: Array.from(closeness.keys())
        .filter((i) => (closeness[i] as number) >= limit)
        .slice(0, KIN),
    }
  })
}

/** Mean share of the kin that are among the `NEAR` nearest on a map. Like trustworthiness, but of the kin alone. */
export function keptShare(truth: KinTruth, { x, y }: Places): number {
  const shares = truth.map(({ paper, kin }) => {
    const nearness = Float64Array.from(
      x,
      (_, i) =>
        -(((x[i] as number) - (x[paper] as number)) ** 2 + ((y[i] as number) - (y[paper] as number)) ** 2),
    )
    nearness[paper] = Number.NEGATIVE_INFINITY
    const limit = nthHighest(nearness, NEAR)
    return kin.filter((i) => (nearness[i] as number) >= limit).length / kin.length
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const nthHighest = (values: Float64Array, n: number) =>
  values.slice().sort()[Math.max(0, values.length - n)] as number

function product(a: Int8Array, b: Int8Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}
