import type { PaperKey } from '../model/listing.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { changePapers, putBackPapers } from '../storage/change-papers.ts'
import { splitPaper } from '../storage/split-paper.ts'
import { byShelf } from './take-out.ts'

/** Papers as they were, for taking a change back. */
export type Before = ShelvedPaper[]

/** Papers changed in one transaction; more would hold up other windows. */
const BATCH = 1000

/** Sets what the reader notes about papers. Resolves to what was there, once it is written. */
export function notePapers(keys: PaperKey[], changes: Pick<Notes, 'readState' | 'note'>): Promise<Before> {
  return changeAll(keys, (there) => withoutEmpty({ ...there, ...changes }))
}

/** Gives papers a tag, or takes it from them. */
export function tagPapers(keys: PaperKey[], tag: string, isOn: boolean): Promise<Before> {
  return changeAll(keys, (there) => {
    const others = (there.tags ?? []).filter((one) => one !== tag)
    return withoutEmpty({ ...there, tags: isOn ? [...others, tag] : others })
  })
}

/** Takes papers off their shelves. */
export function removePapers(keys: PaperKey[]): Promise<Before> {
  return changeAll(keys, () => undefined)
}

/** Undoes `removePapers`: each paper goes back to its place. */
export async function putBack(before: Before): Promise<void> {
  for (const [shelf, papers] of byShelf(before))
    for (let at = 0; at < papers.length; at += BATCH) await putBackPapers(shelf, papers.slice(at, at + BATCH))
}

/** Undoes `notePapers` and `tagPapers`: what the reader noted is as before, the papers are as they are now. */
export async function restoreNotes(before: Before): Promise<void> {
  const known = new Map(before.map((one) => [`${one.shelf} ${one.number}`, one]))
  await changeAll(before, (there) => {
    const { readState, tags, note } = known.get(`${there.shelf} ${there.number}`) ?? there
    return withoutEmpty({ ...there, readState, tags, note })
  })
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

async function changeAll(
  keys: PaperKey[],
  alter: (there: ShelvedPaper) => ShelvedPaper | undefined,
): Promise<Before> {
  const before: Before = []
  for (const [shelf, own] of byShelf(keys)) {
    const numbers = own.map(({ number }) => number)
    for (let at = 0; at < numbers.length; at += BATCH)
      before.push(...(await changePapers(shelf, { numbers: numbers.slice(at, at + BATCH) }, alter)))
  }
  return before
}

function withoutEmpty({ readState, tags, note, ...there }: ShelvedPaper): ShelvedPaper {
  return {
    ...there,
    ...(readState && { readState }),
    ...(tags && tags.length > 0 && { tags }),
    ...(note && { note }),
  }
}
