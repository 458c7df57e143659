import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import type { Notes, ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { database } from './database.ts'

/** Every shelf that is kept, oldest first; also one that is being imported. */
export async function readShelves(): Promise<ShelfRecord[]> {
  const shelves = await (await database()).getAll('shelves')
  return shelves.sort((a, b) => a.createdAt - b.createdAt)
}

/** A shelf's record, as it is now. */
export async function readShelf(id: string): Promise<ShelfRecord | undefined> {
  return (await database()).get('shelves', id)
}

/** Makes a shelf, empty. Does nothing where there is one of this id. */
export async function createShelf(id: string, name: string, isImporting = false): Promise<void> {
  const transaction = (await database()).transaction('shelves', 'readwrite')
  if (!(await transaction.store.get(id))) {
    const now = Date.now()
    await transaction.store.add({
      id,
      name,
      createdAt: now,
      changedAt: now,
      count: 0,
      lastNumber: 0,
      revision: 0,
      isImporting,
    })
  }
  await transaction.done
}

/** Changes a shelf's record; resolves when it is written. */
export async function changeShelf(
  id: string,
  changes: Partial<Pick<ShelfRecord, 'name' | 'isImporting'>>,
): Promise<void> {
  const transaction = (await database()).transaction('shelves', 'readwrite')
  await transaction.store.put({
    ...existing(await transaction.store.get(id), id),
    ...changes,
    changedAt: Date.now(),
  })
  await transaction.done
}

/**
 * Puts papers on a shelf, in order, in one transaction: all are kept or none. Those already there, by id, are left as
 * they are. Resolves to how many were added, once they are written.
 */
export async function addPapers(shelf: string, papers: NewPaper[]): Promise<number> {
  const transaction = (await database()).transaction(['shelves', 'papers'], 'readwrite', {
    durability: 'strict',
  })
  const store = transaction.objectStore('papers')
  const writes: Promise<unknown>[] = []
  try {
    const record = existing(await transaction.objectStore('shelves').get(shelf), shelf)
    const isNew = await Promise.all(
      papers.map(async ({ paper }) => !(await store.index('byId').getKey([shelf, paper.id]))),
    )
    const added = uniqueById(papers.filter((_paper, i) => isNew[i]))
    const now = Date.now()
    for (const { paper, addedAt = now, ...notes } of added)
      writes.push(
        store.add({ ...notes, shelf, number: ++record.lastNumber, addedAt, paper, ...lookedUpBy(paper) }),
      )
    record.count += added.length
    await Promise.all([...writes, transaction.objectStore('shelves').put({ ...record, changedAt: now })])
    await transaction.done
    return added.length
  } catch (error) {
    // A transaction commits what was written unless it is told not to.
    abort(transaction, writes)
    throw error
  }
}

type NewPaper = Notes & { paper: Paper; addedAt?: number }

function uniqueById(papers: NewPaper[]): NewPaper[] {
  return [...new Map(papers.toReversed().map((one) => [one.paper.id, one])).values()].toReversed()
}

function abort(transaction: { abort: () => void; done: Promise<void> }, writes: Promise<unknown>[]): void {
  for (const ended of [...writes, transaction.done]) ended.catch(() => {})
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}

/** Changes a paper or its notes by a pure function of what is there; `undefined` takes it off. Resolves to what was there. */
export async function changePaper(
  shelf: string,
  id: string,
  change: (there: ShelvedPaper) => ShelvedPaper | undefined,
): Promise<ShelvedPaper | undefined> {
  const transaction = (await database()).transaction(['shelves', 'papers'], 'readwrite', {
    durability: 'strict',
  })
  const store = transaction.objectStore('papers')
  const there = await store.index('byId').get([shelf, id])
  if (!there) return undefined
  const record = existing(await transaction.objectStore('shelves').get(shelf), shelf)
  const changed = change(there)
  if (changed) await store.put({ ...changed, shelf, number: there.number, ...lookedUpBy(changed.paper) })
  else await store.delete([shelf, there.number])
  await transaction.objectStore('shelves').put({
    ...record,
    count: record.count - (changed ? 0 : 1),
    revision: record.revision + 1,
    changedAt: Date.now(),
  })
  await transaction.done
  return there
}

/** Deletes a shelf with its papers. */
export async function deleteShelf(id: string): Promise<void> {
  const transaction = (await database()).transaction(['shelves', 'papers'], 'readwrite')
  const all = IDBKeyRange.bound([id], [id, []])
  await Promise.all([
    transaction.objectStore('shelves').delete(id),
    transaction.objectStore('papers').delete(all),
  ])
  await transaction.done
}

/** The papers of a shelf with these ids, in this order; one that is not there is left out. */
export async function getPapers(shelf: string, ids: string[]): Promise<ShelvedPaper[]> {
  const index = (await database()).transaction('papers').store.index('byId')
  const found = await Promise.all(ids.map((id) => index.get([shelf, id])))
  return found.filter((paper) => paper !== undefined)
}

/** The newest papers of a shelf by date of first publication, newest first. */
export async function newestPapers(shelf: string, limit: number): Promise<ShelvedPaper[]> {
  const index = (await database()).transaction('papers').store.index('byIssued')
  const papers: ShelvedPaper[] = []
  let cursor = await index.openCursor(IDBKeyRange.bound([shelf], [shelf, []]), 'prev')
  for (; cursor && papers.length < limit; cursor = await cursor.continue()) papers.push(cursor.value)
  return papers
}

/** The papers, on any shelf, that go by any of these names. */
export async function papersByName(names: string[]): Promise<ShelvedPaper[]> {
  const index = (await database()).transaction('papers').store.index('byName')
  return (await Promise.all(names.map((name) => index.getAll(name)))).flat()
}

/** Papers of a shelf in order of arrival, those after a number, a batch at a time. */
export async function* papersAfter(
  shelf: string,
  number: number,
  batch = 1000,
): AsyncGenerator<ShelvedPaper[]> {
  let last = number
  while (true) {
    const range = IDBKeyRange.bound([shelf, last], [shelf, []], true)
    const papers = await (await database()).getAll('papers', range, batch)
    if (papers.length > 0) yield papers
    if (papers.length < batch) return
    last = (papers.at(-1) as ShelvedPaper).number
  }
}

/** The fields that only serve IndexedDB's indexes. */
function lookedUpBy(paper: Paper) {
  return { id: paper.id, issued: paper.issued ?? '', names: paperNames(paper) }
}

function existing(record: ShelfRecord | undefined, id: string): ShelfRecord {
  if (!record)
    throw new PaperkinError(`There is no shelf “${id}”: it may have been deleted in another window.`)
  return record
}
