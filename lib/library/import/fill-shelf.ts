import type { ShelvedPaper } from '../../model/stored.ts'
import { addPacked, changePapers, packPapers } from '../../storage/change-papers.ts'
import type { NewPaper } from '../../storage/shelved-papers.ts'
import type { GrowingIndexes } from './grow-indexes.ts'

/** Batches of papers that may be written before the indexes have the first of them: all are in memory until then. */
export const AHEAD = 16

/** Nothing is safe from a loss of power before `finish`. */
const durability = 'relaxed'

/**
 * Fills a new shelf with many papers, and its indexes with it. While some papers are being written, and others indexed, the next
 * ones may be read: a call resolves when the writing before it is done, and `finish` when all is. `areNew`: none comes twice.
 */
export function fillShelf(shelf: string, indexes: GrowingIndexes, { areNew = false } = {}) {
  let writing: Promise<unknown> = Promise.resolve()
  const indexing: Promise<unknown>[] = []
  let hasChanged = false
  const inTurn = async (work: () => Promise<unknown>) => {
    await writing
    writing = heardOfLater(work())
  }
  const write = async (papers: ReturnType<typeof packPapers>) => {
    const added = await addPacked(shelf, papers, { durability, areNew })
    if (indexing.length === AHEAD) await indexing.shift()
    indexing.push(heardOfLater(indexes.add(added)))
  }
  return {
    put: async (papers: NewPaper[]): Promise<void> => {
      // While those before them are being written.
      const packed = packPapers(papers)
      await inTurn(() => write(packed))
    },
    /** Changes papers that were put there, by their ids. */
    change: async (ids: string[], alter: (there: ShelvedPaper) => ShelvedPaper): Promise<void> => {
      await inTurn(() => changePapers(shelf, { ids }, alter, durability))
      hasChanged = true
    },
    finish: async (): Promise<void> => {
      await writing
      await Promise.all(indexing)
      await indexes.finish(hasChanged)
    },
  }
}

/** Whoever comes next is told where it fails; meanwhile it is nobody's. */
function heardOfLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {})
  return work
}
