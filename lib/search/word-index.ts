import type { Paper } from '../model/paper.ts'
import { createSegmented, SEGMENT_PAPERS } from '../segments/segmented.ts'
import type { Answer } from './query.ts'
import { searchWords } from './search-words.ts'
import { createEntry } from './word-entry.ts'
import { buildSegment, readSegment, type WordSegment } from './word-segment.ts'

/** The words of the papers of a shelf, as a query finds them. */
export type WordIndex = {
  readonly segments: WordSegment[]
  readonly size: number
  /** Adds papers; one whose id is there already takes the older one's place. */
  add: (papers: Paper[]) => void
  remove: (ids: string[]) => void
  search: (query: string) => Answer
}

/** An index over kept segments, or an empty one. */
export function createWordIndex(kept: WordSegment[] = []): WordIndex {
  const words = createSegmented({ build: buildSegment, read: readSegment, most: SEGMENT_PAPERS }, kept)
  return {
    ...words,
    get size() {
      return words.size
    },
    add: (papers) => words.add(papers.map(createEntry)),
    search: (query) => searchWords(words.segments, query),
  }
}
