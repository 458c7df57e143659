import type { Row } from '../../model/listing.ts'
import type { ReadState } from '../../model/stored.ts'
import { pack, unpack } from '../../segments/pack.ts'
import { type PackedText, packText, unpackText } from '../../segments/packed-text.ts'

/** A row of the table of papers, with the id of its paper; the shelf is known where it is. */
export type ShelfRow = Omit<Row, 'shelf'> & { id: string }

/**
 * The rows of some papers, a column for each field. What is counted and mostly sorted by lies there as numbers; titles and
 * authors are unpacked, a block at a time, when they are first asked for, since a page shows but a few of them.
 */
export type RowSegment = {
  ids: string[]
  numbers: Uint32Array
  /** Milliseconds since 1970. */
  addedAt: Float64Array
  /** 0 where it is not known. */
  years: Uint32Array
  /** Place in `venues`, counted from 1; 0 where there is none. */
  venueOf: Uint16Array
  venues: string[]
  /** Read state and what else is yes or no. */
  marks: Uint8Array
  tags: Map<number, string[]>
  /** Of the rows of a block. */
  texts: (block: number) => Texts
}

type Texts = { titles: string[]; authors: string[] }

/** Rows of a block. */
const BLOCK = 256

const READ_STATES: (ReadState | undefined)[] = [undefined, 'to read', 'read']
const READ_STATE = 3
const HAS_NOTE = 4
const IS_MERGED = 8

export function buildRows(rows: ShelfRow[]): RowSegment {
  const venues = [...new Set(rows.flatMap(({ venue }) => venue ?? []))]
  const placeOf = new Map(venues.map((venue, i) => [venue, i + 1]))
  return {
    ids: rows.map(({ id }) => id),
    numbers: Uint32Array.from(rows, ({ number }) => number),
    addedAt: Float64Array.from(rows, ({ addedAt }) => addedAt),
    years: Uint32Array.from(rows, ({ year = 0 }) => year),
    venueOf: Uint16Array.from(rows, ({ venue }) =>
      venue === undefined ? 0 : (placeOf.get(venue) as number),
    ),
    venues,
    marks: Uint8Array.from(rows, marksOf),
    tags: new Map(rows.flatMap(({ tags }, i) => (tags ? [[i, tags]] : []))),
    texts: textsOf(rows),
  }
}

/** The texts as they are, in blocks: the strings themselves are the rows' own. */
function textsOf(rows: ShelfRow[]): RowSegment['texts'] {
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, block): Texts => {
    const some = rows.slice(BLOCK * block, BLOCK * (block + 1))
    return { titles: some.map(({ title }) => title), authors: some.map(({ authors }) => authors) }
  })
  return (block) => blocks[block] as Texts
}

function marksOf({ readState, hasNote, isMerged }: ShelfRow): number {
  return READ_STATES.indexOf(readState) | (hasNote ? HAS_NOTE : 0) | (isMerged ? IS_MERGED : 0)
}

export const readStateAt = ({ marks }: RowSegment, i: number): ReadState | undefined =>
  READ_STATES[(marks[i] as number) & READ_STATE]

export const venueAt = ({ venues, venueOf }: RowSegment, i: number): string | undefined =>
  venues[(venueOf[i] as number) - 1]

export const titleAt = ({ texts }: RowSegment, i: number): string =>
  texts(Math.floor(i / BLOCK)).titles[i % BLOCK] as string

export const authorsAt = ({ texts }: RowSegment, i: number): string =>
  texts(Math.floor(i / BLOCK)).authors[i % BLOCK] as string

export function rowAt(segment: RowSegment, i: number): ShelfRow {
  const [year, venue, readState] = [segment.years[i], venueAt(segment, i), readStateAt(segment, i)]
  const [tags, marks] = [segment.tags.get(i), segment.marks[i] as number]
  return {
    id: segment.ids[i] as string,
    number: segment.numbers[i] as number,
    title: titleAt(segment, i),
    authors: authorsAt(segment, i),
    addedAt: segment.addedAt[i] as number,
    ...(year && { year }),
    ...(venue !== undefined && { venue }),
    ...(readState && { readState }),
    ...(tags && { tags }),
    ...(marks & HAS_NOTE && { hasNote: true }),
    ...(marks & IS_MERGED && { isMerged: true }),
  }
}

/** Raise it when the columns change: a segment written under another version is rebuilt. */
export const ROWS_VERSION = 2

type Labels = Pick<RowSegment, 'ids' | 'venues'> & {
  tags: [number, string[]][]
  /** Bytes of each block of texts, packed and unpacked. */
  blocks: [packed: number, size: number][]
}

/** A segment in one buffer. */
export function rowsToBytes(segment: RowSegment): Uint8Array<ArrayBuffer> {
  const { ids, numbers, addedAt, years, venueOf, venues, marks, tags, texts } = segment
  const count = Math.ceil(ids.length / BLOCK)
  const blocks = Array.from({ length: count }, (_, block) => packText(JSON.stringify(texts(block))))
  const sizes = blocks.map(({ packed, size }): [number, number] => [packed.length, size])
  const labels: Labels = { ids, venues, tags: [...tags], blocks: sizes }
  const columns = [numbers, new Uint8Array(addedAt.buffer), years, venueOf, marks]
  return pack(ROWS_VERSION, [
    ...columns,
    new TextEncoder().encode(JSON.stringify(labels)),
    concatenate(blocks.map(({ packed }) => packed)),
  ])
}

function concatenate(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Opens a segment. Throws `IndexFileError` where it is damaged or of another version. */
export function rowsFromBytes(bytes: Uint8Array<ArrayBuffer>): RowSegment {
  const [numbers, addedAt, years, venueOf, marks, labels, packed] = unpack(bytes, ROWS_VERSION, [
    'u32',
    'u8',
    'u32',
    'u16',
    'u8',
    'u8',
    'u8',
  ])
  const { ids, venues, tags, blocks }: Labels = JSON.parse(new TextDecoder().decode(labels))
  return {
    ids,
    numbers,
    // Copied, since eight bytes a number must lie on a multiple of eight.
    addedAt: new Float64Array(addedAt.slice().buffer),
    years,
    venueOf,
    venues,
    marks,
    tags: new Map(tags),
    texts: createTexts(packed, blocks),
  }
}

function createTexts(packed: Uint8Array<ArrayBuffer>, blocks: Labels['blocks']): RowSegment['texts'] {
  let at = 0
  const places = blocks.map(([length, size]): PackedText => {
    at += length
    return { packed: packed.subarray(at - length, at), size }
  })
  const unpacked: Texts[] = []
  return (block) => {
    unpacked[block] ??= JSON.parse(unpackText(places[block] as PackedText)) as Texts
    return unpacked[block]
  }
}
