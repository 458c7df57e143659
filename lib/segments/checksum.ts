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

/** The checksum of bytes: of their words, the last odd bytes as a word of their own, and how many there are. */
export function sumOf(bytes: Uint8Array<ArrayBuffer>): number {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = byteLength >> 2
  const tail = bytes.subarray(4 * words).reduce((sum, byte) => 256 * sum + byte, 0)
  return checksum(Uint32Array.of(checksum(new Uint32Array(buffer, byteOffset, words)), tail, byteLength))
}
