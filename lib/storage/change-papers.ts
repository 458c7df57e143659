import type { ShelvedPaper } from '../model/stored.ts'
import { changeShelf, type Durability, logChange } from './change-shelf.ts'
import type { NewPaper } from './shelved-papers.ts'
import { toShelved, toStored } from './stored-paper.ts'

type Adding = {
  durability?: Durability
  /** None of them is on the shelf, nor twice among them: so none is looked for. Were one there, none would be kept. */
  areNew?: boolean
}

/**
 * Puts papers on a shelf, in order, in one transaction: all are kept or none. Those already there, by id, are left as
 * they are. Resolves to those that were added, once they are written.
 */
export function addPapers(
  shelf: string,
  papers: NewPaper[],
  { durability = 'strict', areNew = false }: Adding = {},
): Promise<ShelvedPaper[]> {
  return changeShelf(shelf, durability, async (transaction, record) => {
    const store = transaction.objectStore('papers')
    const byId = store.index('byId')
    const isThere = await Promise.all(areNew ? [] : papers.map(({ paper }) => byId.getKey([shelf, paper.id])))
    const now = Date.now()
    const added = uniqueById(papers.filter((_paper, i) => !isThere[i])).map(
      (paper): ShelvedPaper => ({
        ...paper,
        addedAt: paper.addedAt ?? now,
        shelf,
        number: ++record.lastNumber,
      }),
    )
    record.count += added.length
    // Each in a function of its own, so that what cannot be stored rejects and does not throw past the others.
    await Promise.all(added.map(async (paper) => void (await store.add(toStored(paper)))))
    return added
  })
}

/**
 * Changes papers of a shelf by a pure function of what is there; `undefined` takes one off. Resolves to what was there
 * of those that are changed, once all is written.
 */
export function changePapers(
  shelf: string,
  which: { numbers: number[] } | { ids: string[] },
  alter: (there: ShelvedPaper) => ShelvedPaper | undefined,
  durability: Durability = 'strict',
): Promise<ShelvedPaper[]> {
  return changeShelf(shelf, durability, async (transaction, record) => {
    const store = transaction.objectStore('papers')
    const found = await Promise.all(
      'ids' in which
        ? unique(which.ids).map((id) => store.index('byId').get([shelf, id]))
        : unique(which.numbers).map((number) => store.get([shelf, number])),
    )
    return Promise.all(
      found
        .filter((one) => one !== undefined)
        .map(async (stored) => {
          const there = toShelved(stored)
          const after = alter(there)
          const isNotesOnly =
            after?.paper === there.paper &&
            after.mergedFrom === there.mergedFrom &&
            after.addedAt === there.addedAt
          const { id, number, packed } = stored
          if (after) await store.put(toStored({ ...after, shelf, number }, isNotesOnly ? packed : undefined))
          else await store.delete([shelf, number])
          record.count -= after ? 0 : 1
          await logChange(transaction, record, { number, idBefore: id, ...(isNotesOnly && { isNotesOnly }) })
          return there
        }),
    )
  })
}

/** Puts papers back that were taken off, each in its old place; one that is there again meanwhile is left as it is. */
export function putBackPapers(shelf: string, papers: ShelvedPaper[]): Promise<void> {
  return changeShelf(shelf, 'strict', async (transaction, record) => {
    const store = transaction.objectStore('papers')
    const there = await Promise.all(papers.map(({ paper }) => store.index('byId').getKey([shelf, paper.id])))
    const gone = uniqueById(papers.filter((_paper, i) => !there[i]))
    record.count += gone.length
    await Promise.all(
      gone.map(async (paper) => {
        await store.put(toStored({ ...paper, shelf }))
        await logChange(transaction, record, { number: paper.number })
      }),
    )
  })
}

const unique = <T>(values: T[]): T[] => [...new Set(values)]

function uniqueById<T extends NewPaper>(papers: T[]): T[] {
  return [...new Map(papers.toReversed().map((one) => [one.paper.id, one])).values()].toReversed()
}
