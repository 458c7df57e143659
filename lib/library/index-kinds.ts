import { createKinIndex, type KinIndex, openKinIndex } from '../related/kin-index.ts'
import type { Segment } from '../related/segment.ts'
import { SEGMENT_VERSION, segmentToBytes } from '../related/segment-bytes.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { createWordIndex, type WordIndex } from '../search/word-index.ts'
import type { WordSegment } from '../search/word-segment.ts'
import {
  segmentFromBytes,
  WORDS_VERSION,
  segmentToBytes as wordsToBytes,
} from '../search/word-segment-bytes.ts'
import type { IndexKind } from './kept-index.ts'
import { ROWS_VERSION, type RowSegment, rowsFromBytes, rowsToBytes } from './table/row-segment.ts'
import { createRowIndex, type RowIndex, toRow } from './table/rows.ts'

/** What finds papers by their words. */
export const wordsKind: IndexKind<WordIndex> = {
  name: 'words',
  version: `${WORDS_VERSION}`,
  open: (parts) => createWordIndex(parts.map(segmentFromBytes)),
  add: (index, shelved) => index.add(shelved.map(({ paper }) => paper)),
  remove: (index, ids) => index.remove(ids),
  toBytes: (_index, segment) => wordsToBytes(segment as WordSegment),
  isPacked: true,
}

export const KIN = 'kin'

/** What finds kin. Without word vectors it is not kept, since it would take the place of the better one. */
export const kinKind = (vectors: WordVectors | undefined): IndexKind<KinIndex> => ({
  name: KIN,
  version: `${SEGMENT_VERSION}.${vectors?.id ?? 0}`,
  open: (parts) => (parts.length > 0 ? openKinIndex(vectors, parts) : createKinIndex(vectors)),
  add: (index, shelved) => index.add(shelved.map(({ paper }) => paper)),
  remove: (index, ids) => index.remove(ids),
  toBytes: (_index, segment) => segmentToBytes(segment as Segment, vectors?.id ?? 0),
  isFleeting: vectors === undefined,
})

/** What the table of papers shows. Its texts are packed in it. */
export const rowsKind: IndexKind<RowIndex> = {
  name: 'rows',
  version: `${ROWS_VERSION}`,
  open: (parts) => createRowIndex(parts.map(rowsFromBytes)),
  add: (index, shelved) => index.add(shelved.map(toRow)),
  remove: (index, ids) => index.remove(ids),
  toBytes: (_index, segment) => rowsToBytes(segment as RowSegment),
  hasNotes: true,
}
