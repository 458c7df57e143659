import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { product, scanSigns } from '../../../lib/related/scan.ts'
import { buildSegment } from '../../../lib/related/segment.ts'
import { topPlaces } from '../../../lib/related/top.ts'

describe('the scan', () => {
  const vector = fc.int8Array({ minLength: 256, maxLength: 256 })
  const segmentOf = (vectors: Int8Array[]) =>
    buildSegment(
      vectors.map((one, i) => ({ id: `${i}`, title: i, vector: one, postings: [] })),
      256,
    )

  it('gives the products that plain loops give', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), vector, (vectors, query) => {
        const segment = segmentOf(vectors)
        vectors.forEach((one, i) => {
          const expected = one.reduce((sum, value, k) => sum + value * (query[k] as number), 0)
          expect(product(segment, i, query)).toBe(expected)
        })
      }),
    )
  })

  it('takes the first 128 numbers by their signs to be as large as they are on average', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), vector, (vectors, query) => {
        const size = (k: number) =>
          vectors.reduce((sum, one) => sum + Math.abs(one[k] as number), 0) / vectors.length
        const products = new Int32Array(vectors.length)
        scanSigns(segmentOf(vectors), query, products)
        vectors.forEach((one, i) => {
          let expected = 0
          for (let k = 0; k < 128; k++)
            expected += ((one[k] as number) < 0 ? -1 : 1) * size(k) * (query[k] as number)
          // Each number is rounded to a whole one.
          expect(Math.abs((products[i] as number) - expected)).toBeLessThan(65)
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
