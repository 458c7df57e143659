import { PaperkinError } from '../model/errors.ts'
import type { PaperKey } from '../model/listing.ts'
import type { Paper } from '../model/paper.ts'
import type { Saving } from '../model/results.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { changePapers } from '../storage/change-papers.ts'
import { putBackOnce, putOnce } from '../storage/save-paper.ts'
import { readShelf, savedShelf } from '../storage/shelves.ts'
import { holdingOf } from './holdings.ts'

const NAME = 'Saved'

/** Puts a paper on *Saved*; where a version of it is there already, that stays as it is. Resolves when it is written. */
export async function savePaper(paper: Paper, notes: Notes & { addedAt?: number } = {}): Promise<Saving> {
  return savingOf(await putOnce(await savedShelf(NAME), { paper, ...notes }))
}

/** Takes a paper off *Saved*. Resolves to what was there, notes and all, for `restorePaper`. */
export async function unsavePaper({ shelf, number }: PaperKey): Promise<ShelvedPaper> {
  const isSaved = (await readShelf(shelf))?.isSaved
  const [there] = isSaved ? await changePapers(shelf, { numbers: [number] }, () => undefined) : []
  if (!there)
    throw new PaperkinError('The paper is not on Saved: it may have been removed in another window.')
  return there
}

/** Undoes `unsavePaper`. What was saved again since stays, and gets only the notes that it has none of. */
export async function restorePaper(shelved: ShelvedPaper): Promise<Saving> {
  const put = await putBackOnce(shelved)
  if (put.isNew || !hasNotes(shelved)) return savingOf(put)
  const there = { ...put.there, ...notesOfBoth(put.there, shelved) }
  await changePapers(there.shelf, { numbers: [there.number] }, (now) => ({
    ...now,
    ...notesOfBoth(now, shelved),
  }))
  return savingOf({ ...put, there })
}

/**
 * Undoes a save that was just made. False where the paper stays, as the reader noted something about it since. One that is
 * gone already is what was wanted.
 */
export async function takeBackSave({ shelf, number }: PaperKey): Promise<boolean> {
  let isNoted = false
  await changePapers(shelf, { numbers: [number] }, (there) => {
    isNoted = hasNotes(there)
    return isNoted ? there : undefined
  })
  return !isNoted
}

async function savingOf({ there, isNew }: Awaited<ReturnType<typeof putOnce>>): Promise<Saving> {
  const { name = NAME } = (await readShelf(there.shelf)) ?? {}
  const holding = holdingOf(there, { id: there.shelf, name, isSaved: true })
  return { holding, isNew, title: there.paper.title }
}

function notesOfBoth(there: Notes, before: Notes): Notes {
  const tags = [...new Set([...(there.tags ?? []), ...(before.tags ?? [])])]
  const readState = there.readState ?? before.readState
  const note = there.note || before.note
  return { ...(readState && { readState }), ...(tags.length > 0 && { tags }), ...(note && { note }) }
}

const hasNotes = ({ readState, tags = [], note }: Notes) => Boolean(readState || tags.length > 0 || note)
