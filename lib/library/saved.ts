import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { addPapers, changePaper, createShelf } from '../storage/shelves.ts'

export const SAVED_SHELF = 'saved'

/** Puts a paper on *Saved*; one that is there already stays as it is. Resolves when it is written. */
export async function savePaper(paper: Paper, notes: Notes & { addedAt?: number } = {}): Promise<void> {
  await createShelf(SAVED_SHELF, 'Saved')
  await addPapers(SAVED_SHELF, [{ paper, ...notes }])
}

/** Takes a paper off *Saved*. Resolves to what was there, notes and all, for `restorePaper`. */
export async function unsavePaper(id: string): Promise<ShelvedPaper> {
  const there = await changePaper(SAVED_SHELF, id, () => undefined)
  if (!there)
    throw new PaperkinError(`The paper ${id} is not on Saved: it may have been removed in another window.`)
  return there
}

/** Undoes `unsavePaper`. */
export async function restorePaper({ paper, addedAt, readState, tags, note }: ShelvedPaper): Promise<void> {
  await savePaper(paper, { addedAt, readState, tags, note })
}

/** Changes what the reader noted about a saved paper; resolves when it is written. */
export async function notePaper(id: string, notes: Notes): Promise<void> {
  const there = await changePaper(SAVED_SHELF, id, (shelved) => ({ ...shelved, ...notes }))
  if (!there) throw new PaperkinError(`The paper ${id} is not on Saved: save it first.`)
}
