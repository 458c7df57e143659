import type { Paper } from '../model/paper.ts'
import type { ShelvedPaper } from '../model/stored.ts'
import { changeShelf, logChange } from './change-shelf.ts'
import { addPaper, putPaper, readPaper } from './paper-rows.ts'

/** What becomes of a paper: what stays in its place, and what comes after the last paper of the shelf. */
type Parts = { first: ShelvedPaper; others: Paper[] }

/**
 * Makes several papers of one, in one transaction. An id that is taken on the shelf gets a number. Resolves to what was
 * there and what was added, once it is written; `undefined` where there was nothing to part.
 */
export function splitPaper(
  shelf: string,
  number: number,
  split: (there: ShelvedPaper) => Parts | undefined,
): Promise<{ before: ShelvedPaper; added: ShelvedPaper[] } | undefined> {
  return changeShelf(shelf, 'strict', async (transaction, record) => {
    const store = transaction.objectStore('papers')
    const isTaken = async (id: string) => (await store.index('byId').getKey([shelf, id])) !== undefined
    const row = await store.get([shelf, number])
    const before = row && (await readPaper(transaction, row))
    const parts = before && split(before)
    if (!before || !parts) return undefined
    const idBefore = before.paper.id
    await putPaper(transaction, { ...parts.first, shelf, number })
    await logChange(transaction, record, { number, idBefore })
    const added: ShelvedPaper[] = []
    for (const paper of parts.others) {
      const id = await freeId(paper.id, isTaken)
      const one = { paper: { ...paper, id }, addedAt: before.addedAt, shelf, number: ++record.lastNumber }
      await addPaper(transaction, one)
      added.push(one)
    }
    record.count += added.length
    return { before, added }
  })
}

/** The id, with a number where another paper has it. */
export async function freeId(id: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
  let free = id
  for (let n = 2; await isTaken(free); n++) free = `${id}~${n}`
  return free
}
