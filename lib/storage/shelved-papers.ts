import type { Paper } from '../model/paper.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { nameKey } from '../text/name-key.ts'
import { database } from './database.ts'
import { PAPER_STORES, readLength, readPaper, readRun } from './paper-rows.ts'
import type { StoredPaper } from './stored-paper.ts'

/** The papers of a shelf with these ids, in this order; one that is not there is left out. */
export async function getPapers(shelf: string, ids: string[]): Promise<ShelvedPaper[]> {
  const transaction = await reading()
  const index = transaction.objectStore('papers').index('byId')
  const found = await Promise.all(ids.map(async (id) => readFound(transaction, await index.get([shelf, id]))))
  return found.filter((paper) => paper !== undefined)
}

/** The papers of a shelf at these numbers; `undefined` for one that is not there. */
export async function papersAt(shelf: string, numbers: number[]): Promise<(ShelvedPaper | undefined)[]> {
  const transaction = await reading()
  const store = transaction.objectStore('papers')
  return Promise.all(numbers.map(async (number) => readFound(transaction, await store.get([shelf, number]))))
}

/** The newest papers of a shelf by date of first publication, newest first. */
export async function newestPapers(shelf: string, limit: number): Promise<ShelvedPaper[]> {
  const transaction = await reading()
  const index = transaction.objectStore('papers').index('byIssued')
  const rows: StoredPaper[] = []
  let cursor = await index.openCursor(IDBKeyRange.bound([shelf], [shelf, []]), 'prev')
  for (; cursor && rows.length < limit; cursor = await cursor.continue()) rows.push(cursor.value)
  return Promise.all(rows.map((row) => readPaper(transaction, row)))
}

/**
 * The papers, on any shelf or on one only, that go by any of these names, each once; those that are known already are not
 * read, and are among them.
 */
export async function papersByName(
  names: string[],
  known: ShelvedPaper[] = [],
  only?: string,
): Promise<ShelvedPaper[]> {
  const transaction = await reading()
  const store = transaction.objectStore('papers')
  // Keys first: a paper goes by several of the names, and to read one is what takes time.
  const index = store.index('byName')
  const keys = (await Promise.all(names.map((name) => index.getAllKeys(nameKey(name))))).flat()
  const there = only === undefined ? keys : keys.filter(([shelf]) => shelf === only)
  const unknown = new Map(there.map((key) => [key.join(' '), key]))
  for (const { shelf, number } of known) unknown.delete(`${shelf} ${number}`)
  const found = await Promise.all(
    Array.from(unknown.values(), async (key) => readFound(transaction, await store.get(key))),
  )
  return [...known, ...found.filter((paper) => paper !== undefined)]
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
    const transaction = await reading()
    const rows = await transaction.objectStore('papers').getAll(range, batch)
    if (rows.length > 0) yield await readRun(transaction, rows)
    if (rows.length < batch) return
    last = (rows.at(-1) as StoredPaper).number
  }
}

/** Bytes of a record of a shelf as it is packed, by its first papers; 0 where there is none. */
export async function meanRecordBytes(shelf: string, sample: number): Promise<number> {
  const transaction = await reading()
  const rows = await transaction.objectStore('papers').getAll(IDBKeyRange.bound([shelf], [shelf, []]), sample)
  const lengths = await Promise.all(rows.map((row) => readLength(transaction, row)))
  return lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1)
}

const reading = async () => (await database()).transaction(PAPER_STORES)

const readFound = async (transaction: Awaited<ReturnType<typeof reading>>, row: StoredPaper | undefined) =>
  row && readPaper(transaction, row)

/** A paper to be put on a shelf. */
export type NewPaper = Notes & { paper: Paper; addedAt?: number; mergedFrom?: Paper[] }
