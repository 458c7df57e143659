/** What a paper goes by, as short as an id: a long title as a hash. Two that share one need not be one paper. */
export function nameKey(name: string): string {
  return name.length <= MOST ? name : `#${fnv(name, OFFSET)}${fnv(name, SECOND_OFFSET)}`
}

const MOST = 24

// FNV-1a, 32 bits (G. Fowler, L. C. Noll, P. Vo, The FNV Non-Cryptographic Hash Algorithm, 2011), twice from different offsets.
const OFFSET = 0x811c9dc5
const SECOND_OFFSET = 0x5bd1e995
const PRIME = 0x01000193

function fnv(text: string, offset: number): string {
  let hash = offset
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return (hash >>> 0).toString(36)
}
