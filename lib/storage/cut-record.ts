import { sumOf } from '../segments/checksum.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A packed record as it lies in the database: whole, or what it starts with and, in a row of its own, the rest of it. */
export type Cut = { start: Bytes; rest?: Bytes }

/**
 * Bytes of the longest record that is left whole, and of the start of one that is not. Firefox puts a row of more than 1,002
 * bytes with its keys on a page of its own, of 4,096, and the shorter the rows the fuller its pages: of all pairs, these take
 * least but for such as cut many more records. They can be changed: what was cut otherwise is read all the same.
 */
const WHOLE = 620
const START = 400

/** In the first byte, of four that tell a length that needs no such bit: it is the start of a record. */
const MARK = 0x80

/** Before the rest, the sum of the whole: so it is never joined to a start that is not its own. */
const SUM_BYTES = 4

/** What a record is written as. Its first byte has no highest bit. */
export function cutRecord(packed: Bytes): Cut {
  if (packed.length <= WHOLE) return { start: packed }
  // Copies: with a part of it the browser would write the whole buffer.
  const start = packed.slice(0, START)
  start[0] = (start[0] as number) | MARK
  const rest = new Uint8Array(SUM_BYTES + packed.length - START)
  new DataView(rest.buffer).setUint32(0, sumOf(packed))
  rest.set(packed.subarray(START), SUM_BYTES)
  return { start, rest }
}

/** Whether a rest belongs to it. */
export const isCut = (start: Bytes) => ((start[0] as number) & MARK) !== 0

/** The record again. Throws where its rest is missing, or not its own. */
export function joinRecord({ start, rest }: Cut): Bytes {
  if (!isCut(start)) return start
  if (!rest) throw new Error('The rest of the record is missing.')
  const packed = new Uint8Array(recordBytes({ start, rest }))
  packed.set(start)
  packed.set(rest.subarray(SUM_BYTES), start.length)
  packed[0] = (packed[0] as number) & ~MARK
  if (new DataView(rest.buffer, rest.byteOffset).getUint32(0) !== sumOf(packed))
    throw new Error('The rest is not that of this record.')
  return packed
}

/** How long the record is. */
export const recordBytes = ({ start, rest }: Cut) => start.length + (rest ? rest.length - SUM_BYTES : 0)
