import { PaperkinError } from '../model/errors.ts'
import type { PaperKey } from '../model/listing.ts'
import type { Paper } from '../model/paper.ts'
import type { Saving } from '../model/results.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { changePapers, putBackPapers } from '../storage/change-papers.ts'
import { putOnce } from '../storage/save-paper.ts'
import { readShelf, savedShelf } from '../storage/shelves.ts'
import { holdingOf } from './holdings.ts'

const NAME = 'Saved'

/** Puts a paper on *Saved*; where a version of it is there already, that stays as it is. Resolves when it is written. */
export async function savePaper(paper: Paper, notes: Notes & { addedAt?: number } = {}): Promise<Saving> {
  const id = await savedShelf(NAME)
  const { there, isNew } = await putOnce(id, { paper, ...notes })
  const { name = NAME } = (await readShelf(id)) ?? {}
  return { holding: holdingOf(there, { id, name, isSaved: true }), isNew, title: there.paper.title }
}

/** Takes a paper off *Saved*. Resolves to what was there, notes and all, for `restorePaper`. */
export async function unsavePaper({ shelf, number }: PaperKey): Promise<ShelvedPaper> {
  const isSaved = (await readShelf(shelf))?.isSaved
  const [there] = isSaved ? await changePapers(shelf, { numbers: [number] }, () => undefined) : []
  if (!there)
    throw new PaperkinError('The paper is not on Saved: it may have been removed in another window.')
  return there
}

/** Undoes `unsavePaper`. */
export async function restorePaper(shelved: ShelvedPaper): Promise<void> {
  await putBackPapers(shelved.shelf, [shelved])
}

/**
 * Undoes a save that was just made: as `unsavePaper`, but a paper of which the reader noted something since stays, and
 * nothing of what was there is given out. One that is gone already is what was wanted.
 */
export async function takeBackSave({ shelf, number }: PaperKey): Promise<void> {
  let isNoted = false
  await changePapers(shelf, { numbers: [number] }, (there) => {
    isNoted = hasNotes(there)
    return isNoted ? there : undefined
  })
  if (isNoted)
    throw new PaperkinError(
      'You have noted something about this paper since. Take it off Saved in Paperkin’s popup.',
    )
}

const hasNotes = ({ readState, tags = [], note }: Notes) => Boolean(readState || tags.length > 0 || note)
