import type { PaperKey } from '../model/listing.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { addPapers, changePapers, putBackPapers } from '../storage/change-papers.ts'
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
  const [before] = await changePapers(shelf, { numbers: [number] }, ({ mergedFrom, ...there }) =>
    mergedFrom
      ? { ...there, paper: { ...(mergedFrom[0] as ShelvedPaper['paper']), id: there.paper.id } }
      : there,
  )
  const others = (before?.mergedFrom ?? []).slice(1)
  const parted = others.map((paper, i) => ({ ...paper, id: freeId(paper.id, before, i) }))
  const added = await addPapers(
    shelf,
    parted.map((paper) => ({ paper })),
  )
  return async () => {
    await removePapers(added.map((one) => ({ shelf, number: one.number })))
    if (before) await changePapers(shelf, { numbers: [number] }, () => before)
  }
}

/** Parted records may have had the same id. */
const freeId = (id: string, before: ShelvedPaper | undefined, i: number) =>
  id === before?.paper.id || before?.mergedFrom?.findIndex((one) => one.id === id) !== i + 1
    ? `${id}~${i + 2}`
    : id

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
