import type { Paper } from '../model/paper.ts'
import { isSameRecord, paperNames } from '../model/same-paper.ts'
import type { ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { nameKey } from '../text/name-key.ts'
import { changeShelf, logChange, type Transaction } from './change-shelf.ts'
import { addPaper, readPaper } from './paper-rows.ts'
import type { NewPaper } from './shelved-papers.ts'
import { freeId } from './split-paper.ts'

/** What is on the shelf then: what was put there, or the version that was there before. */
type Put = { there: ShelvedPaper; isNew: boolean }

/**
 * Puts a paper on a shelf unless a version of it is there, in one transaction: of two windows that save it at once, one finds
 * it there. Resolves once it is written.
 */
export function putOnce(shelf: string, wanted: NewPaper): Promise<Put> {
  return changeShelf(shelf, 'strict', (transaction, record) =>
    unlessThere(transaction, shelf, wanted.paper, (paper) =>
      add(transaction, record, {
        ...wanted,
        paper,
        addedAt: wanted.addedAt ?? Date.now(),
        shelf,
        number: ++record.lastNumber,
      }),
    ),
  )
}

/** Puts a paper back in its old place, as it was, unless a version of it is there by now. */
export function putBackOnce(wanted: ShelvedPaper): Promise<Put> {
  const { shelf, number } = wanted
  return changeShelf(shelf, 'strict', (transaction, record) =>
    unlessThere(transaction, shelf, wanted.paper, async (paper) => {
      await logChange(transaction, record, { number })
      return add(transaction, record, { ...wanted, paper })
    }),
  )
}

async function unlessThere(
  transaction: Transaction,
  shelf: string,
  paper: Paper,
  put: (paper: Paper) => Promise<ShelvedPaper>,
): Promise<Put> {
  const store = transaction.objectStore('papers')
  const namesakes = await Promise.all(
    paperNames(paper).map((name) => store.index('byName').getAll(nameKey(name))),
  )
  const own = namesakes.flat().filter((one) => one.shelf === shelf)
  const papers = await Promise.all(own.map((row) => readPaper(transaction, row)))
  const there = papers.find((one) => isSameRecord(one.paper, paper))
  if (there) return { there, isNew: false }
  const isTaken = async (id: string) => (await store.index('byId').getKey([shelf, id])) !== undefined
  // Another paper of the same title, where a title is all that its id is made of.
  const id = await freeId(paper.id, isTaken)
  return { there: await put({ ...paper, id }), isNew: true }
}

async function add(
  transaction: Transaction,
  record: ShelfRecord,
  paper: ShelvedPaper,
): Promise<ShelvedPaper> {
  record.count++
  await addPaper(transaction, paper)
  return paper
}
