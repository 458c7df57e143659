import type { ShelvedPaper } from '../model/stored.ts'
import { changeShelf, type Durability, logChange } from './change-shelf.ts'
import type { Cut } from './cut-record.ts'
import { addPaper, deletePaper, packRecord, putNotes, putPaper, readPaper } from './paper-rows.ts'
import type { NewPaper } from './shelved-papers.ts'

type Adding = {
  durability?: Durability
  /** None of them is on the shelf, nor twice among them: so none is looked for. Were one there, none would be kept. */
  areNew?: boolean
}

/** A paper that is ready to be written. */
type PackedPaper = NewPaper & { addedAt: number; packed: Cut }

/** Packs papers for a shelf: most of the work of putting them there, and nobody else's transaction has to wait for it. */
export function packPapers(papers: NewPaper[]): PackedPaper[] {
  const now = Date.now()
  return papers.map((paper) => {
    const dated = { ...paper, addedAt: paper.addedAt ?? now }
    return { ...dated, packed: packRecord(dated) }
  })
}

/** Puts papers on a shelf, as `addPacked` does. */
export function addPapers(shelf: string, papers: NewPaper[], adding?: Adding): Promise<ShelvedPaper[]> {
  return addPacked(shelf, packPapers(papers), adding)
}

/**
 * Puts papers on a shelf, in order, in one transaction: all are kept or none. Those already there, by id, are left as
 * they are. Resolves to those that were added, once they are written.
 */
export function addPacked(
  shelf: string,
  papers: PackedPaper[],
  { durability = 'strict', areNew = false }: Adding = {},
): Promise<ShelvedPaper[]> {
  return changeShelf(shelf, durability, async (transaction, record) => {
    const byId = transaction.objectStore('papers').index('byId')
    const isThere = await Promise.all(areNew ? [] : papers.map(({ paper }) => byId.getKey([shelf, paper.id])))
    const missing = uniqueById(papers.filter((_paper, i) => !isThere[i]))
    const added = missing.map(({ packed, ...paper }) => ({
      packed,
      paper: { ...paper, shelf, number: ++record.lastNumber },
    }))
    record.count += added.length
    await Promise.all(added.map(({ paper, packed }) => addPaper(transaction, paper, packed)))
    return added.map(({ paper }) => paper)
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
    const rows = found.filter((one) => one !== undefined)
    const papers = await Promise.all(rows.map((row) => readPaper(transaction, row)))
    await Promise.all(
      rows.map(async (row, i) => {
        const there = papers[i] as ShelvedPaper
        const after = alter(there)
        const isNotesOnly = after !== undefined && isSameRecord(after, there)
        const { id, number } = row
        if (!after) await deletePaper(transaction, row)
        else if (isNotesOnly) await putNotes(transaction, { ...after, shelf, number }, row)
        else await putPaper(transaction, { ...after, shelf, number })
        record.count -= after ? 0 : 1
        await logChange(transaction, record, { number, idBefore: id, ...(isNotesOnly && { isNotesOnly }) })
      }),
    )
    return papers
  })
}

const isSameRecord = (one: ShelvedPaper, other: ShelvedPaper) =>
  one.paper === other.paper && one.mergedFrom === other.mergedFrom && one.addedAt === other.addedAt

/** Puts papers back that were taken off, each in its old place; one that is there again meanwhile is left as it is. */
export function putBackPapers(shelf: string, papers: ShelvedPaper[]): Promise<void> {
  return changeShelf(shelf, 'strict', async (transaction, record) => {
    const byId = transaction.objectStore('papers').index('byId')
    const there = await Promise.all(papers.map(({ paper }) => byId.getKey([shelf, paper.id])))
    const gone = uniqueById(papers.filter((_paper, i) => !there[i]))
    record.count += gone.length
    await Promise.all(
      gone.map(async (paper) => {
        await putPaper(transaction, { ...paper, shelf })
        await logChange(transaction, record, { number: paper.number })
      }),
    )
  })
}

const unique = <T>(values: T[]): T[] => [...new Set(values)]

function uniqueById<T extends NewPaper>(papers: T[]): T[] {
  return [...new Map(papers.toReversed().map((one) => [one.paper.id, one])).values()].toReversed()
}
