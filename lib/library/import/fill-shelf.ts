import type { ShelvedPaper } from '../../model/stored.ts'
import type { WordVectors } from '../../related/word-vectors.ts'
import { addPapers } from '../../storage/change-papers.ts'
import type { NewPaper } from '../../storage/shelved-papers.ts'
import { kinKind, rowsKind, wordsKind } from '../index-kinds.ts'
import { openKeptIndex } from '../kept-index.ts'
import { needRoom } from './room.ts'

/** Papers after which the indexes follow, and the disk is looked at: a full segment. */
const CHUNK = 8192

/** Fills a new shelf with many papers, and its indexes with it. Nothing is safe from a loss of power before `finish`. */
export async function fillShelf(shelf: string, vectors: WordVectors | undefined) {
  const indexes = await Promise.all([
    openKeptIndex(shelf, wordsKind),
    openKeptIndex(shelf, kinKind(vectors)),
    openKeptIndex(shelf, rowsKind),
  ])
  const finish = async () => {
    await needRoom()
    for (const index of indexes) await index.finish()
  }
  let unfollowed = 0
  return {
    put: async (papers: NewPaper[]): Promise<ShelvedPaper[]> => {
      const added = await addPapers(shelf, papers, 'relaxed')
      unfollowed += added.length
      if (unfollowed >= CHUNK) {
        await finish()
        unfollowed = 0
      }
      return added
    },
    finish,
  }
}
