import { checksum } from '../segments/checksum.ts'
import { fileBytes, HEADER_BYTES, MAGIC, pad, VERSION } from './word-vectors.ts'

/** A term to be written: its hash, its vector in full, and ln(papers / papers with it). */
export type TrainedTerm = { hash: number; vector: Float32Array; rarity: number }

/**
 * Writes a vector file (the layout is told at `loadWordVectors`). Each vector is kept as numbers of -7 to 7 times its own
 * scale: four bits a number rank as well as 32 do, since a paper's vector sums a hundred of them (docs/related.md).
 */
export function encodeWordVectors(terms: TrainedTerm[], dims: number, source: string): Uint8Array {
  const sorted = [...terms]
    .sort((a, b) => a.hash - b.hash)
    .filter(({ hash }, i, all) => hash !== all[i - 1]?.hash)
  const count = sorted.length
  const text = new TextEncoder().encode(source)
  const bytes = new Uint8Array(fileBytes(dims, count, text.length))
  const hashes = HEADER_BYTES + pad(text.length)
  const packed = hashes + 4 * count
  const scales = packed + (count * dims) / 2
  const rarities = scales + 2 * count
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint16(4, VERSION, true)
  view.setUint16(6, dims, true)
  view.setUint32(8, count, true)
  view.setUint32(16, text.length, true)
  view.setUint32(20, bytes.length, true)
  bytes.set(text, HEADER_BYTES)
  sorted.forEach(({ hash, vector, rarity }, i) => {
    view.setUint32(hashes + 4 * i, hash, true)
    view.setUint16(scales + 2 * i, packVector(vector, bytes, packed + (i * dims) / 2), true)
    bytes[rarities + i] = Math.max(0, Math.min(255, Math.round(rarity * 16)))
  })
  view.setUint32(12, checksum(new Uint32Array(bytes.buffer, 16)), true)
  return bytes
}

// Numbers beyond this many standard deviations are cut: it ranked better than keeping the largest whole.
const REACH = 2.75

/** Packs a vector at a place and returns its scale as the upper half of a float. */
function packVector(vector: Float32Array, bytes: Uint8Array, at: number): number {
  let square = 0
  for (const value of vector) square += value * value
  const float = new Float32Array([(REACH * Math.sqrt(square / vector.length)) / 7])
  const upper = (new Uint32Array(float.buffer)[0] as number) >>> 16
  const scale = new Float32Array(new Uint32Array([upper << 16]).buffer)[0] || 1
  const step = (k: number) => Math.max(-7, Math.min(7, Math.round((vector[k] as number) / scale))) + 8
  for (let k = 0; k < vector.length; k += 2) bytes[at + k / 2] = step(k) | (step(k + 1) << 4)
  return upper
}
