import type { Row } from '../../model/listing.ts'
import type { Author } from '../../model/paper.ts'
import { paperYear } from '../../model/paper-year.ts'
import type { ShelvedPaper } from '../../model/stored.ts'
import { createSegmented } from '../../segments/segmented.ts'
import { familyName } from '../../text/authors.ts'

/** A row of the table of papers, with the id of its paper; the shelf is known where it is. */
export type ShelfRow = Omit<Row, 'shelf'> & { id: string }

export type RowSegment = { ids: string[]; rows: ShelfRow[] }

/** The rows of the papers of a shelf. */
export type RowIndex = ReturnType<typeof createRowIndex>

const MOST = 8192

/** An index over kept segments, or an empty one. */
export function createRowIndex(kept: RowSegment[] = []) {
  return createSegmented<ShelfRow, RowSegment>(
    { build: (rows) => ({ ids: rows.map(({ id }) => id), rows }), read: ({ rows }) => rows, most: MOST },
    kept,
  )
}

export function toRow({ paper, number, addedAt, readState, tags, note, mergedFrom }: ShelvedPaper): ShelfRow {
  const year = paperYear(paper)
  const venue = paper.venue?.name
  return {
    id: paper.id,
    number,
    title: paper.title,
    authors: paper.authors.map(shortName).join(', '),
    addedAt,
    ...(year && { year }),
    ...(venue && { venue }),
    ...(readState && { readState }),
    ...(tags && tags.length > 0 && { tags }),
    ...(note && { hasNote: true }),
    ...(mergedFrom && { isMerged: true }),
  }
}

const shortName = (author: Author) => familyName(author)
