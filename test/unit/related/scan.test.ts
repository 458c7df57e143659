import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanHeads, tailProduct } from '../../../lib/related/scan.ts'
import { buildSegment } from '../../../lib/related/segment.ts'
import { topPlaces } from '../../../lib/related/top.ts'

describe('the scan', () => {
  it('gives the products that plain loops give', () => {
    const vector = fc.int8Array({ minLength: 256, maxLength: 256 })
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), vector, (vectors, query) => {
        const entries = vectors.map((one, i) => ({ id: `${i}`, title: i, vector: one, postings: [] }))
        const segment = buildSegment(entries, 256)
        const products = new Int32Array(vectors.length)
        scanHeads(segment, query, products)
        vectors.forEach((one, i) => {
          const expected = one.reduce((sum, value, k) => sum + value * (query[k] as number), 0)
          expect((products[i] as number) + tailProduct(segment, i, query)).toBe(expected)
        })
      }),
    )
  })

  it('finds the highest scores', () => {
    const scores = fc.array(fc.float({ noNaN: true, min: -8, max: 8 }))
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 20 }), (values, count) => {
        const sorted = Float32Array.from(values).sort().reverse()
        const places = topPlaces(Float32Array.from(values), count)
        const found = Float32Array.from(places, (place) => values[place] as number)
          .sort()
          .reverse()
        expect(found.subarray(0, count)).toEqual(sorted.subarray(0, count))
      }),
    )
  })
})
