import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { addPapers, changePapers, putBackPapers } from '../storage/change-papers.ts'
import { savedShelf } from '../storage/shelves.ts'

const NAME = 'Saved'

/** Puts a paper on *Saved*; one that is there already stays as it is. Resolves when it is written. */
export async function savePaper(paper: Paper, notes: Notes & { addedAt?: number } = {}): Promise<void> {
  await addPapers(await savedShelf(NAME), [{ paper, ...notes }])
}

/** Takes a paper off *Saved*. Resolves to what was there, notes and all, for `restorePaper`. */
export async function unsavePaper(id: string): Promise<ShelvedPaper> {
  const [there] = await changePapers(await savedShelf(NAME), { ids: [id] }, () => undefined)
  if (!there)
    throw new PaperkinError(`The paper ${id} is not on Saved: it may have been removed in another window.`)
  return there
}

/** Undoes `unsavePaper`. */
export async function restorePaper(shelved: ShelvedPaper): Promise<void> {
  await putBackPapers(shelved.shelf, [shelved])
}
