import type { ShelvedPaper } from '../../model/stored.ts'
import type { WordVectors } from '../../related/word-vectors.ts'
import { addPapers, changePapers } from '../../storage/change-papers.ts'
import { type NewPaper, papersAfter } from '../../storage/shelved-papers.ts'
import { kinKind, rowsKind, wordsKind } from '../index-kinds.ts'
import { openKeptIndex } from '../kept-index.ts'
import { reworkKept } from '../rework-kept.ts'
import { needRoom } from './room.ts'

/** Papers after which the indexes follow, and the disk is looked at: a segment, full but for the next batch. */
const CHUNK = 8000

/** Nothing is safe from a loss of power before `finish`. */
const durability = 'relaxed'

/**
 * Fills a new shelf with many papers, and its indexes with it. While some papers are being written, the next ones may be read: a
 * call resolves when the one before it is done, and `finish` when all are. `areNew`: none comes twice.
 */
export async function fillShelf(shelf: string, vectors: WordVectors | undefined, { areNew = false } = {}) {
  const recent = createRecent()
  const { readAfter } = recent
  const options = { readAfter, growsOnly: true }
  const indexes = await Promise.all([
    openKeptIndex(shelf, wordsKind, options),
    openKeptIndex(shelf, rowsKind, options),
    // One that is without vectors is not kept.
    ...(vectors ? [openKeptIndex(shelf, kinKind(vectors), options)] : []),
  ])
  let writing: Promise<unknown> = Promise.resolve()
  let unfollowed = 0
  let hasChanged = false
  const inTurn = async (work: () => Promise<unknown>) => {
    await writing
    writing = work()
    // Told by whoever comes next; meanwhile it is nobody's.
    writing.catch(() => {})
  }
  const index = async () => {
    await writing
    await needRoom()
    for (const one of indexes) await one.finish()
    recent.forget()
    unfollowed = 0
  }
  return {
    put: async (papers: NewPaper[]): Promise<void> => {
      await inTurn(async () => recent.add(await addPapers(shelf, papers, { durability, areNew })))
      unfollowed += papers.length
      if (unfollowed >= CHUNK) await index()
    },
    /** Changes papers that were put there, by their ids. */
    change: async (ids: string[], alter: (there: ShelvedPaper) => ShelvedPaper): Promise<void> => {
      await inTurn(() => changePapers(shelf, { ids }, alter, durability))
      recent.forget()
      hasChanged = true
    },
    finish: async (): Promise<void> => {
      await index()
      if (hasChanged) await reworkIndexes(shelf, vectors)
    },
  }
}

async function reworkIndexes(shelf: string, vectors: WordVectors | undefined): Promise<void> {
  await reworkKept(shelf, wordsKind)
  await reworkKept(shelf, rowsKind)
  if (vectors) await reworkKept(shelf, kinKind(vectors))
}

/** The papers that were written last, for the indexes: they need not read them again. */
function createRecent() {
  let papers: ShelvedPaper[] = []
  return {
    add: (added: ShelvedPaper[]) => void papers.push(...added),
    /** They are written otherwise by now, or the indexes have them. */
    forget: () => {
      papers = []
    },
    readAfter: async function* (shelf: string, number: number, batch?: number) {
      if (papers[0]?.number === number + 1) yield papers
      else yield* papersAfter(shelf, number, batch)
    },
  }
}
