import { HEAD, type Segment } from './segment.ts'

/**
 * Products of a query's first `HEAD` numbers with those of every paper of a segment, into `out`. Eight numbers at a time
 * over all papers: the sums of a segment stay in the processor's cache, and eight products share one load and store.
 */
export function scanHeads({ ids, heads, dims }: Segment, query: Int8Array, out: Int32Array) {
  const papers = ids.length
  out.fill(0, 0, papers)
  for (let k = 0; k < Math.min(HEAD, dims, query.length); k += 8) {
    const [q0, q1, q2, q3, q4, q5, q6, q7] = query.subarray(k, k + 8) as unknown as Eight
    for (let paper = 0, at = k * papers; paper < papers; paper++, at += 8)
      out[paper] =
        ((out[paper] as number) +
          Math.imul(heads[at] as number, q0) +
          Math.imul(heads[at + 1] as number, q1) +
          Math.imul(heads[at + 2] as number, q2) +
          Math.imul(heads[at + 3] as number, q3) +
          Math.imul(heads[at + 4] as number, q4) +
          Math.imul(heads[at + 5] as number, q5) +
          Math.imul(heads[at + 6] as number, q6) +
          Math.imul(heads[at + 7] as number, q7)) |
        0
  }
}

type Eight = [number, number, number, number, number, number, number, number]

/** Product of the rest of a query's numbers with those of one paper. */
export function tailProduct({ tails, dims }: Segment, paper: number, query: Int8Array): number {
  const length = dims - Math.min(HEAD, dims)
  let at = paper * length
  let sum = 0
  for (let k = dims - length; k < Math.min(dims, query.length); k++)
    sum += (tails[at++] as number) * (query[k] as number)
  return sum
}
