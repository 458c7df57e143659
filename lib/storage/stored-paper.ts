import { deflateSync, inflateSync } from 'fflate'
import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import type { ShelvedPaper } from '../model/stored.ts'
import { nameKey } from './name-key.ts'

/** A paper as it lies in the database: its records packed, beside them what IndexedDB finds it by and what the reader noted. */
export type StoredPaper = Omit<ShelvedPaper, keyof Records> &
  Packed & { id: string; issued: string; names: string[] }

type Records = Pick<ShelvedPaper, 'paper' | 'mergedFrom'>

/** Records as deflated JSON: half of what the browser would write. */
type Packed = {
  packed: Uint8Array<ArrayBuffer>
  /** Bytes when unpacked: told beforehand, they are unpacked in a third of the time. */
  size: number
}

/** What is packed already, since it is as it was, need not be packed again. */
export function toStored(
  { paper, mergedFrom, ...rest }: ShelvedPaper,
  { packed, size }: Packed = pack({ paper, mergedFrom }),
): StoredPaper {
  const names = paperNames(paper).map(nameKey)
  return { ...rest, packed, size, id: paper.id, issued: paper.issued ?? '', names }
}

/** The paper again. Throws `PaperkinError` where its record is damaged. */
export function toShelved(stored: StoredPaper): ShelvedPaper {
  const { id, issued: _issued, names: _names, packed, size, ...rest } = stored
  return { ...rest, ...unpack({ packed, size }, id) }
}

export function pack({ paper, mergedFrom = [] }: Records): Packed {
  const bytes = new TextEncoder().encode(JSON.stringify([paper, ...mergedFrom]))
  return { packed: deflateSync(bytes), size: bytes.length }
}

function unpack({ packed, size }: Packed, id: string): Records {
  try {
    const bytes = inflateSync(packed, { out: new Uint8Array(size) })
    const [paper, ...mergedFrom] = JSON.parse(new TextDecoder().decode(bytes)) as [Paper, ...Paper[]]
    return { paper, ...(mergedFrom.length > 0 && { mergedFrom }) }
  } catch (error) {
    throw new PaperkinError(
      `The record of the paper ${id} is damaged on the disk. Restore your last backup; all other papers are as they were.`,
      { cause: error },
    )
  }
}
