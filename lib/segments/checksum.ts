/**
 * A checksum of 32-bit words. Every step is a bijection of the state for a given word and of the word for a given state,
 * so any one changed word changes the result.
 */
export function checksum(words: Uint32Array): number {
  let sum = words.length | 0
  for (let i = 0; i < words.length; i++) sum = step(sum, words[i] as number)
  return sum >>> 0
}

/**
 * The checksum of bytes: of their words, the last odd bytes as a word of their own, and how many there are. Every fourth word goes
 * into one of four sums, which do not wait for each other: twice as fast, and a worker that has just been started sums 40 MB.
 * It is never changed: records that lie in two rows are told by it (`lib/storage/cut-record.ts`).
 */
export function sumOf(bytes: Uint8Array<ArrayBuffer>): number {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(buffer, byteOffset, byteLength >> 2)
  const whole = words.length & ~3
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i < whole; i += 4) {
    a = step(a, words[i] as number)
    b = step(b, words[i + 1] as number)
    c = step(c, words[i + 2] as number)
    d = step(d, words[i + 3] as number)
  }
  const tail = bytes.subarray(4 * words.length).reduce((sum, byte) => 256 * sum + byte, 0)
  return checksum(Uint32Array.of(a, b, c, d, ...words.subarray(whole), tail, byteLength))
}

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
