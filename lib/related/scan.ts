import { type Segment, signed } from './segment.ts'

/**
 * What the products of a query with every paper of a segment come to, into `out`, by the signs of the first numbers alone: each
 * is taken to be as large as it is on average. The 32 signs of a word are looked up, 11, 11 and 10 at a time, in tables of
 * all sums they can make.
 */
export function scanSigns({ ids, signs, sizes, dims }: Segment, query: Int8Array, out: Int32Array) {
  const papers = ids.length
  const expected = Int32Array.from(sizes, (size, k) => Math.round(size * (query[k] ?? 0)))
  out.fill(0, 0, papers)
  for (let word = 0; word < signed(dims).words; word++) {
    const numbers = expected.subarray(32 * word, 32 * (word + 1))
    const low = sumsOf(numbers.subarray(0, 11))
    const middle = sumsOf(numbers.subarray(11, 22))
    const high = sumsOf(numbers.subarray(22))
    for (let paper = 0, at = word * papers; paper < papers; paper++, at++) {
      const bits = signs[at] as number
      out[paper] =
        ((out[paper] as number) +
          (low[bits & 2047] as number) +
          (middle[(bits >>> 11) & 2047] as number) +
          (high[bits >>> 22] as number)) |
        0
    }
  }
}

/** The sums of some numbers for every choice of those that are taken off instead: number k where bit k is set. */
function sumsOf(numbers: Int32Array): Int32Array {
  const sums = new Int32Array(1 << numbers.length)
  numbers.forEach((number, k) => {
    const half = 1 << k
    for (let i = 0; i < half; i++) {
      sums[half + i] = (sums[i] as number) - number
      sums[i] = (sums[i] as number) + number
    }
  })
  return sums
}

/** The product of a query with one paper. */
export function product({ vectors, dims }: Segment, paper: number, query: Int8Array): number {
  const end = Math.min(dims, query.length)
  let at = paper * dims
  let sum = 0
  for (let k = 0; k < end; k++) sum = (sum + Math.imul(vectors[at++] as number, query[k] as number)) | 0
  return sum
}
