import dictionary from '../../assets/record-dictionary.json'
import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import type { ShelvedPaper } from '../model/stored.ts'
import { packText, unpackText } from '../segments/packed-text.ts'
import { nameKey } from '../text/name-key.ts'
import { type Cut, joinRecord } from './cut-record.ts'

/**
 * A paper's row in the database: its records packed (see `toPacked`), or what they start with (`cut-record.ts`), beside them
 * what IndexedDB finds it by and what the reader noted.
 */
export type StoredPaper = Omit<ShelvedPaper, keyof Records> & {
  id: string
  issued: string
  names: number[]
  packed: Bytes
}

type Bytes = Uint8Array<ArrayBuffer>

/** What of a paper is packed. */
export type Records = Pick<ShelvedPaper, 'paper' | 'mergedFrom' | 'addedAt'>

/** The row of a paper, with what lies there of its packed records. */
export function toStored(
  { paper, mergedFrom: _mergedFrom, addedAt: _addedAt, ...rest }: ShelvedPaper,
  packed: Bytes,
): StoredPaper {
  return { ...rest, packed, id: paper.id, issued: paper.issued ?? '', names: paperNames(paper).map(nameKey) }
}

/** The paper again, of its row and the rest of its record. Throws `PaperkinError` where that is damaged. */
export function toShelved(row: StoredPaper, rest?: Bytes): ShelvedPaper {
  const { id, issued: _issued, names: _names, packed: start, ...beside } = row
  return { ...beside, ...fromPacked({ start, rest }, id) }
}

/** It as a text. */
export const recordText = ({ addedAt, paper, mergedFrom = [] }: Records) =>
  JSON.stringify([addedAt, paper, ...mergedFrom])

/**
 * What most records have in common (`tools/train-dictionary.ts`): with it, each takes a quarter less. It is never changed:
 * records could no longer be read; another one is another version of the database.
 */
const COMMON = new TextEncoder().encode(dictionary.join(''))

/** Four bytes for how long the text is, then the text: packed, it takes well under half of what the browser would write. */
export function toPacked(records: Records): Bytes {
  const { packed, size } = packText(recordText(records), COMMON)
  const bytes = new Uint8Array(4 + packed.length)
  new DataView(bytes.buffer).setUint32(0, size)
  bytes.set(packed, 4)
  return bytes
}

function fromPacked(cut: Cut, id: string): Records {
  try {
    const bytes = joinRecord(cut)
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
    const text = unpackText({ packed: bytes.subarray(4), size }, COMMON)
    const [addedAt, paper, ...mergedFrom] = JSON.parse(text) as [number, Paper, ...Paper[]]
    return { addedAt, paper, ...(mergedFrom.length > 0 && { mergedFrom }) }
  } catch (error) {
    throw new PaperkinError(
      `The record of the paper ${id} is damaged on the disk. Restore your last backup; all other papers are as they were.`,
      { cause: error },
    )
  }
}
