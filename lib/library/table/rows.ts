import { paperYear } from '../../model/paper-year.ts'
import type { ShelvedPaper } from '../../model/stored.ts'
import { createSegmented, SEGMENT_PAPERS } from '../../segments/segmented.ts'
import { familyName } from '../../text/authors.ts'
import { buildRows, type RowSegment, rowAt, type ShelfRow } from './row-segment.ts'

/** The rows of the papers of a shelf. */
export type RowIndex = ReturnType<typeof createRowIndex>

/** An index over kept segments, or an empty one. */
export function createRowIndex(kept: RowSegment[] = []) {
  const read = (segment: RowSegment) => segment.ids.map((_id, i) => rowAt(segment, i))
  return createSegmented<ShelfRow, RowSegment>({ build: buildRows, read, most: SEGMENT_PAPERS }, kept)
}

export function toRow({ paper, number, addedAt, readState, tags, note, mergedFrom }: ShelvedPaper): ShelfRow {
  const year = paperYear(paper)
  const venue = paper.venue?.name
  return {
    id: paper.id,
    number,
    title: paper.title,
    authors: paper.authors.map(familyName).join(', '),
    addedAt,
    ...(year && { year }),
    ...(venue && { venue }),
    ...(readState && { readState }),
    ...(tags && tags.length > 0 && { tags }),
    ...(note && { hasNote: true }),
    ...(mergedFrom && { isMerged: true }),
  }
}
