/**
 * What a paper goes by as a number of 53 bits, nine bytes in a key of IndexedDB however long the name is. Two that share one need
 * not be one paper.
 */
export function nameKey(name: string): number {
  return fnv(name, OFFSET) * 2 ** 21 + (fnv(name, SECOND_OFFSET) >>> 11)
}

// FNV-1a, 32 bits (G. Fowler, L. C. Noll, P. Vo, The FNV Non-Cryptographic Hash Algorithm, 2011), twice from different offsets.
const OFFSET = 0x811c9dc5
const SECOND_OFFSET = 0x5bd1e995
const PRIME = 0x01000193

function fnv(text: string, offset: number): number {
  let hash = offset
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash >>> 0
}
