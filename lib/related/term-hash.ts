/**
 * A term as 32 bits: FNV-1a over its UTF-16 units, finished as in MurmurHash3 so that all bits count. Of 60,000 terms, one
 * unknown word in 70,000 is taken for a known one: rare enough that no dictionary of strings has to be kept.
 */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return finish(hash)
}

/** Two words that follow each other, as one term. */
export function hashPair(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ second)
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
