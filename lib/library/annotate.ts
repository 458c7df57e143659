import { PaperkinError } from '../model/errors.ts'
import type { PaperKey } from '../model/listing.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import type { TransferProgress } from '../model/transfer.ts'
import { changePapers, putBackPapers } from '../storage/change-papers.ts'
import { splitPaper } from '../storage/split-paper.ts'
import { createPace } from './import/pace.ts'
import { byShelf } from './take-out.ts'

/** Papers as they were, for taking a change back. */
export type Before = ShelvedPaper[]

/** What the reader had noted about a paper. */
type Noted = PaperKey & Notes

/** Is told how many papers are done, batch after batch. */
type OnProgress = ((progress: TransferProgress) => void) | undefined

/** Papers changed in one transaction; more would hold up other windows. */
const BATCH = 1000

/** Sets what the reader notes about papers. Resolves to what was there, once it is written; a failure leaves that. */
export function notePapers(
  keys: PaperKey[],
  changes: Pick<Notes, 'readState' | 'note'>,
  onProgress?: OnProgress,
): Promise<Before> {
  const takeBack = (before: Before) => restoreNotes(before, changes)
  return allOrTakenBack(keys, (there) => withoutEmpty({ ...there, ...changes }), takeBack, onProgress)
}

/** Gives papers a tag, or takes it from them, as `notePapers` does. */
export function tagPapers(
  keys: PaperKey[],
  tag: string,
  isOn: boolean,
  onProgress?: OnProgress,
): Promise<Before> {
  const takeBack = (before: Before) => restoreTag(before, tag)
  return allOrTakenBack(keys, (there) => retagged(there, tag, isOn), takeBack, onProgress)
}

/** Takes papers off their shelves; all, or after a failure none. */
export function removePapers(keys: PaperKey[], onProgress?: OnProgress): Promise<Before> {
  return allOrTakenBack(keys, () => undefined, putBack, onProgress)
}

/** Undoes `removePapers`: each paper goes back to its place. */
export function putBack(before: Before, onProgress?: OnProgress): Promise<void> {
  return inBatches(before, putBackPapers, onProgress)
}

/** Undoes `notePapers`: what it set is as before, unless it was set anew since. */
export function restoreNotes(
  before: Noted[],
  changes: Pick<Notes, 'readState' | 'note'>,
  onProgress?: OnProgress,
): Promise<void> {
  return restoreEach(before, onProgress, (there, { readState, note }) =>
    withoutEmpty({
      ...there,
      ...('readState' in changes && there.readState === changes.readState && { readState }),
      ...('note' in changes && (there.note ?? '') === (changes.note ?? '') && { note }),
    }),
  )
}

/** Undoes `tagPapers`: each paper has the tag, or not, as before; its other tags are as they are now. */
export function restoreTag(before: Noted[], tag: string, onProgress?: OnProgress): Promise<void> {
  return restoreEach(before, onProgress, (there, { tags = [] }) => {
    const had = tags.includes(tag)
    if (there.tags?.includes(tag) === had) return there
    // All of them as they stood, where nothing else was tagged since.
    const isAsSet = retagged({ ...there, tags }, tag, !had).tags?.join('\n') === there.tags?.join('\n')
    return isAsSet ? withoutEmpty({ ...there, tags }) : retagged(there, tag, had)
  })
}

function retagged(there: ShelvedPaper, tag: string, isOn: boolean): ShelvedPaper {
  const others = (there.tags ?? []).filter((one) => one !== tag)
  return withoutEmpty({ ...there, tags: isOn ? [...others, tag] : others })
}

/** Changes papers that are still there by what they were. */
async function restoreEach(
  before: Noted[],
  onProgress: OnProgress,
  restore: (there: ShelvedPaper, before: Notes) => ShelvedPaper,
): Promise<void> {
  const known = new Map(before.map((one) => [`${one.shelf} ${one.number}`, one]))
  const work = (shelf: string, some: Noted[]) =>
    changePapers(shelf, { numbers: numbersOf(some) }, (there) =>
      restore(there, known.get(`${there.shelf} ${there.number}`) ?? there),
    )
  await inBatches(before, work, onProgress)
}

/**
 * Parts a record that an import put together of several: the first stays, with what the reader noted, the others come
 * after the last paper of the shelf. Resolves to how to take that back.
 */
export async function separatePaper({ shelf, number }: PaperKey): Promise<() => Promise<void>> {
  const parted = await splitPaper(shelf, number, ({ mergedFrom = [], ...there }) => {
    const [first, ...others] = mergedFrom
    return first && { first: { ...there, paper: { ...first, id: there.paper.id } }, others }
  })
  if (!parted) return async () => {}
  const { before, added } = parted
  const numbers = [number, ...added.map((one) => one.number)]
  return async () => {
    await changePapers(shelf, { numbers }, (there) =>
      there.number === number ? { ...there, paper: before.paper, mergedFrom: before.mergedFrom } : undefined,
    )
  }
}

/** Changes papers batch after batch. What fails in the middle is taken back. */
async function allOrTakenBack(
  keys: PaperKey[],
  alter: (there: ShelvedPaper) => ShelvedPaper | undefined,
  takeBack: (before: Before) => Promise<void>,
  onProgress: OnProgress,
): Promise<Before> {
  const before: Before = []
  const change = async (shelf: string, some: PaperKey[]) => {
    before.push(...(await changePapers(shelf, { numbers: numbersOf(some) }, alter)))
  }
  try {
    await inBatches(keys, change, onProgress)
  } catch (error) {
    await takeBack(before).catch((cause) => {
      throw new PaperkinError(
        `Only ${before.length} of ${keys.length} papers were changed: the browser could write no more, and could not take that back. Free some disk space and try again.`,
        { cause },
      )
    })
    throw error
  }
  return before
}

/** Works through papers, each time on some that stand on one shelf. */
async function inBatches<Key extends PaperKey>(
  keys: Key[],
  work: (shelf: string, some: Key[]) => Promise<unknown>,
  onProgress: OnProgress,
): Promise<void> {
  const pace = createPace()
  let done = 0
  for (const [shelf, own] of byShelf(keys))
    for (let at = 0; at < own.length; at += BATCH) {
      const some = own.slice(at, at + BATCH)
      await work(shelf, some)
      done += some.length
      onProgress?.(pace({ papers: done, problems: 0, bytesDone: done, bytesTotal: keys.length }))
    }
}

const numbersOf = (keys: PaperKey[]) => keys.map(({ number }) => number)

function withoutEmpty({ readState, tags, note, ...there }: ShelvedPaper): ShelvedPaper {
  return {
    ...there,
    ...(readState && { readState }),
    ...(tags && tags.length > 0 && { tags }),
    ...(note && { note }),
  }
}
