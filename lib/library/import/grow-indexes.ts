import type { ShelvedPaper } from '../../model/stored.ts'
import type { WordVectors } from '../../related/word-vectors.ts'
import { SEGMENT_PAPERS } from '../../segments/segmented.ts'
import { kinKind, rowsKind, wordsKind } from '../index-kinds.ts'
import type { IndexKind, KeptSegments } from '../kept-index.ts'
import { createKeeper } from '../kept-parts.ts'
import { reworkKept } from '../rework-kept.ts'
import { needRoom } from './room.ts'

/** The indexes of a shelf that is being filled. They can be asked nothing: whoever opens them next reads what is kept. */
export type GrowingIndexes = {
  /** Works in papers that were put on the shelf since the last ones. Several calls may wait; they are done in their order. */
  add: (papers: ShelvedPaper[]) => Promise<void>
  /** Keeps what is not kept yet. `hasChanged`: some of the papers were changed since they were given. */
  finish: (hasChanged: boolean) => Promise<void>
}

/** Makes the indexes of a new shelf, all whose papers it is given; without vectors none of kin, which would not be kept. */
export type GrowIndexes = (shelf: string) => GrowingIndexes

/** Papers after which they are worked in: no more than a segment, with a batch of an import that may come on top. */
const CHUNK = SEGMENT_PAPERS - 500

/** Indexes that grow here. */
export const growHere =
  (vectors: WordVectors | undefined): GrowIndexes =>
  (shelf) => {
    const indexes = [
      growIndex(shelf, wordsKind),
      growIndex(shelf, rowsKind),
      ...(vectors ? [growIndex(shelf, kinKind(vectors))] : []),
    ]
    let waiting: ShelvedPaper[] = []
    let running: Promise<void> = Promise.resolve()
    const inTurn = (work: () => Promise<void>) => {
      running = running.then(work)
      return running
    }
    const workIn = async () => {
      const papers = waiting
      waiting = []
      await needRoom()
      for (const index of indexes) await index.add(papers)
    }
    return {
      add: (papers) =>
        inTurn(async () => {
          waiting.push(...papers)
          if (waiting.length >= CHUNK) await workIn()
        }),
      finish: (hasChanged) =>
        inTurn(async () => {
          await workIn()
          if (hasChanged) for (const index of indexes) await index.rework()
        }),
    }
  }

/** One of them. */
export function growIndex<Index extends KeptSegments>(shelf: string, kind: IndexKind<Index>) {
  const index = kind.open([])
  const keeper = createKeeper(shelf, kind, { forgets: true })
  return {
    add: async (papers: ShelvedPaper[]): Promise<void> => {
      const last = papers.at(-1)
      if (!last) return
      kind.add(index, papers)
      // Of the revision that the shelf began with: what was changed since is worked in at the end.
      await keeper.keep(index, { upTo: last.number, revision: 0 })
    },
    /** Works in what was changed of the papers since they were given. */
    rework: () => reworkKept(shelf, kind),
  }
}
