import { describe, expect, it } from 'vitest'
import { VectorFileError } from '../../../lib/model/errors.ts'
import { encodeWordVectors } from '../../../lib/related/encode-vectors.ts'
import { hashTerm } from '../../../lib/related/term-hash.ts'
import { findTerm, loadWordVectors } from '../../../lib/related/word-vectors.ts'
import { smallVectorFile } from './small-vectors.ts'

describe('word vectors', () => {
  it('finds every word that was written, and no other', () => {
    const vectors = loadWordVectors(smallVectorFile())
    expect(findTerm(vectors, hashTerm('distillation'))).toBeGreaterThanOrEqual(0)
    expect(findTerm(vectors, hashTerm('cooking'))).toBe(-1)
  })

  it('tells where the vectors come from', () => {
    expect(loadWordVectors(smallVectorFile()).source).toBe('eight words, made by hand')
  })

  it('keeps one of two terms with the same hash', () => {
    const vector = new Float32Array(64).fill(0.5)
    const file = encodeWordVectors(
      [
        { hash: 7, vector, rarity: 1 },
        { hash: 7, vector, rarity: 1 },
      ],
      64,
      '',
    )
    expect(Array.from(loadWordVectors(file).hashes)).toEqual([7])
  })

  it('opens a file that does not lie on a multiple of four', () => {
    const file = smallVectorFile()
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    expect(loadWordVectors(shifted.subarray(1)).hashes).toHaveLength(8)
  })

  it.each([0, 3, 23, 24, 100])('says that a file cut to %i bytes is not whole', (length) => {
    expect(() => loadWordVectors(smallVectorFile().subarray(0, length))).toThrow(/has only|should have/)
  })

  it('says which version it found', () => {
    const file = smallVectorFile()
    file[4] = 9
    expect(() => loadWordVectors(file)).toThrow('its format is 9, and only 1 is known')
  })

  it('says that another file is none of its kind', () => {
    expect(() => loadWordVectors(new TextEncoder().encode('<!doctype html><title>404</title>'))).toThrow(
      'it does not begin as a vector file',
    )
  })

  it('notices every flipped bit', () => {
    const file = smallVectorFile()
    for (let bit = 0; bit < 8 * file.length; bit++) {
      const broken = file.slice()
      broken[bit >> 3] = (broken[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(() => loadWordVectors(broken), `bit ${bit}`).toThrow(VectorFileError)
    }
  })
})
