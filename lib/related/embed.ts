import type { PaperTerms } from './paper-terms.ts'
import { findTerm, type WordVectors } from './word-vectors.ts'

/** A number of 1 in a vector of length 1 is stored as this; larger than ±0.53 is cut. Cosine = product / STEP². */
export const STEP = 240

/**
 * The vector of a paper, of length 1: the sum of the vectors of its words and pairs, each times the square root of its
 * count. All zero where none is known.
 */
export function embed(vectors: WordVectors, { words, pairs }: PaperTerms): Float32Array {
  const sum = new Float64Array(vectors.dims)
  for (const counts of [words, pairs])
    for (const [term, count] of counts) {
      const place = findTerm(vectors, term)
      if (place >= 0) addVector(vectors, place, Math.sqrt(count), sum)
    }
  let square = 0
  for (const value of sum) square += value * value
  const length = Math.sqrt(square)
  if (length > 0) for (let k = 0; k < sum.length; k++) (sum[k] as number) /= length
  return new Float32Array(sum)
}

/** The same in 8 bits a number. */
export function toInt8(vector: Float32Array): Int8Array {
  const numbers = new Int8Array(vector.length)
  // Of every paper that comes: by `Int8Array.from` it took eight times as long.
  for (let k = 0; k < vector.length; k++)
    numbers[k] = Math.max(-127, Math.min(127, Math.round((vector[k] as number) * STEP)))
  return numbers
}

const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)

function addVector({ dims, packed, scales }: WordVectors, place: number, weight: number, sum: Float64Array) {
  bits[0] = (scales[place] as number) << 16
  const scale = (float[0] as number) * weight
  let at = (place * dims) / 2
  for (let k = 0; k < dims; k += 4) {
    const two = packed[at++] as number
    const next = packed[at++] as number
    ;(sum[k] as number) += scale * ((two & 15) - 8)
    ;(sum[k + 1] as number) += scale * ((two >> 4) - 8)
    ;(sum[k + 2] as number) += scale * ((next & 15) - 8)
    ;(sum[k + 3] as number) += scale * ((next >> 4) - 8)
  }
}
