import { encodeWordVectors } from '../../../lib/related/encode-vectors.ts'
import { hashTerm } from '../../../lib/related/term-hash.ts'

/** A vector file of eight words: two subjects, compression of networks and the sea, of four words each. */
export function smallVectorFile(): Uint8Array {
  const terms = ['distillation', 'teacher', 'student', 'compression'].map((word) => term(word, 0))
  terms.push(...['whale', 'ocean', 'plankton', 'tide'].map((word) => term(word, 32)))
  return encodeWordVectors(terms, 64, 'eight words, made by hand')
}

function term(word: string, from: number) {
  const vector = new Float32Array(64)
  // Words of a subject agree in most numbers, and none is quite like another.
  for (let k = from; k < from + 32; k++) vector[k] = (k * word.length) % 7 === 0 ? -0.4 : 1
  return { hash: hashTerm(word), vector, rarity: 5 }
}
