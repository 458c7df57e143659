/**
 * A checksum of 32-bit words. Every step is a bijection of the state for a given word and of the word for a given state,
 * so any one changed word changes the result.
 */
export function checksum(words: Uint32Array): number {
  let sum = words.length | 0
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] as number), 0x9e3779b1)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}
