import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutRecord, isCut, joinRecord, recordBytes } from '../../../lib/storage/cut-record.ts'

/** As a packed record: how long its text is, then bytes of any value. */
const record = (length: number, seed = 7) =>
  Uint8Array.from({ length }, (_, i) => (i < 2 ? 0 : (i * seed + (i >> 3)) & 255))
const anyLength = fc.integer({ min: 4, max: 2000 })

describe('a record', () => {
  it('of 620 bytes is left whole', () => {
    const packed = record(620)
    expect(cutRecord(packed)).toEqual({ start: packed })
    expect(isCut(packed)).toBe(false)
  })

  it('of 621 bytes is cut: 400 are its start, the others follow a sum of four bytes', () => {
    const packed = record(621)
    const { start, rest } = cutRecord(packed)
    expect([start[0], ...start.slice(1)]).toEqual([0x80, ...packed.slice(1, 400)])
    expect(isCut(start)).toBe(true)
    expect([...(rest?.slice(4) ?? [])]).toEqual([...packed.slice(400)])
  })

  it('takes no more room in the database than its bytes', () => {
    const { start, rest } = cutRecord(record(1000))
    expect([start.buffer.byteLength, rest?.buffer.byteLength]).toEqual([400, 604])
  })

  it('of any length is the same again, and as long', () => {
    fc.assert(
      fc.property(anyLength, (length) => {
        const cut = cutRecord(record(length))
        expect(recordBytes(cut)).toBe(length)
        expect(joinRecord(cut)).toEqual(record(length))
      }),
    )
  })

  it('is itself left as it is', () => {
    const packed = record(1000)
    joinRecord(cutRecord(packed))
    expect(packed).toEqual(record(1000))
  })

  it('that was cut elsewhere is read all the same', () => {
    const { start, rest } = cutRecord(record(1000))
    const sum = rest?.slice(0, 4) ?? []
    const shorter = { start: start.slice(0, 100), rest: Uint8Array.of(...sum, ...record(1000).slice(100)) }
    expect(joinRecord(shorter)).toEqual(record(1000))
  })
})

describe('the start of a record', () => {
  const { start, rest } = cutRecord(record(900))

  it('is not taken for a whole one where its rest is missing', () => {
    expect(() => joinRecord({ start })).toThrow('missing')
  })

  it.each([
    ['another record', cutRecord(record(900, 11)).rest],
    ['itself, cut short', rest?.slice(0, -1)],
    ['nothing', new Uint8Array(0)],
  ])('is not joined to the rest of %s', (_what, other) => {
    expect(() => joinRecord({ start, rest: other })).toThrow()
  })

  it('is not joined to its rest where a bit of either has changed', () => {
    fc.assert(
      fc.property(fc.nat(8 * (400 + 504) - 1), (bit) => {
        const both = Uint8Array.of(...start, ...(rest as Uint8Array))
        both[bit >> 3] = (both[bit >> 3] as number) ^ (1 << (bit & 7))
        // That bit says that there is a rest: without it, what is unpacked ends in the middle.
        if (bit === 7) return
        expect(() => joinRecord({ start: both.slice(0, 400), rest: both.slice(400) })).toThrow('not that of')
      }),
    )
  })
})
