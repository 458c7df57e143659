import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSegment, readSegment } from '../../../lib/search/word-segment.ts'
import { segmentFromBytes, segmentToBytes } from '../../../lib/search/word-segment-bytes.ts'
import { SEGMENT_PAPERS } from '../../../lib/segments/segmented.ts'

/** A segment of as many papers as fit, of which some have a word. */
function segmentOf(words: Record<string, Record<number, number>>) {
  return buildSegment(
    Array.from({ length: SEGMENT_PAPERS }, (_, paper) => ({
      id: `doi:10.1/${paper}`,
      words: new Map(
        Object.entries(words).flatMap(([word, steps]) =>
          paper in steps ? [[word, steps[paper] as number]] : [],
        ),
      ),
    })),
  )
}

describe('a segment of words in bytes', () => {
  it('has every word with its papers and weights again, next to each other or far apart', () => {
    const segment = segmentOf({
      größe: { 0: 7, 1: 0, 128: 3, 255: 1, 256: 2, 8191: 5 },
      '𝛼-helix': { 127: 4, 8190: 6 },
      zebra: { 8191: 0 },
    })
    const again = segmentFromBytes(segmentToBytes(segment))
    expect(again).toEqual(segment)
    const ofPaper = (paper: number) => Object.fromEntries(readSegment(again)[paper]?.words ?? [])
    expect(ofPaper(0)).toEqual({ größe: 7 })
    expect(ofPaper(127)).toEqual({ '𝛼-helix': 4 })
    expect(ofPaper(8191)).toEqual({ größe: 5, zebra: 0 })
    expect(ofPaper(2)).toEqual({})
  })

  it('is the same again whatever words some papers have', () => {
    const entry = fc.record({
      words: fc.uniqueArray(
        fc.tuple(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), fc.nat(7)),
        {
          selector: ([word]) => word,
          maxLength: 8,
        },
      ),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 400 }), (entries) => {
        const segment = buildSegment(entries.map(({ words }, i) => ({ id: `${i}`, words: new Map(words) })))
        expect(segmentFromBytes(segmentToBytes(segment))).toEqual(segment)
      }),
      { numRuns: 50 },
    )
  })

  it('is refused where its postings do not add up', () => {
    const bytes = segmentToBytes(segmentOf({ heat: { 3: 1, 900: 2 } }))
    // The last four bytes are the steps and what fills them up, before them the gaps: 3, then 897 in two bytes.
    bytes[bytes.length - 7] = 1
    expect(() => segmentFromBytes(bytes)).toThrow('its postings do not add up')
  })
})
