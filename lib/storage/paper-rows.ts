import type { IDBPObjectStore } from 'idb'
import type { ShelvedPaper } from '../model/stored.ts'
import { type Cut, cutRecord, isCut, recordBytes } from './cut-record.ts'
import type { Schema } from './database.ts'
import { type Records, type StoredPaper, toPacked, toShelved, toStored } from './stored-paper.ts'

/** Where papers lie: whoever reads or writes one has both in the transaction. */
export const PAPER_STORES = ['papers', 'rests'] as const

type Rows = (typeof PAPER_STORES)[number]
/** A transaction on both, and perhaps on others. */
type On<Mode extends IDBTransactionMode, Methods extends keyof IDBPObjectStore> = {
  objectStore: <Name extends Rows>(name: Name) => Pick<IDBPObjectStore<Schema, Rows[], Name, Mode>, Methods>
}
type Reading = On<IDBTransactionMode, 'get' | 'getAll' | 'getAllKeys'>
type Writing = On<'readwrite', 'add' | 'put' | 'delete'>

/** The paper of a row, as it is in the same transaction. Throws `PaperkinError` where its record is damaged. */
export async function readPaper(transaction: Reading, row: StoredPaper): Promise<ShelvedPaper> {
  return toShelved(row, await restOf(transaction, row))
}

/** The papers of rows that follow one another on a shelf: their rests are asked for at once. */
export async function readRun(transaction: Reading, rows: StoredPaper[]): Promise<ShelvedPaper[]> {
  const cut = rows.filter(({ packed }) => isCut(packed))
  const [first, last] = [cut.at(0), cut.at(-1)]
  if (!first || !last) return rows.map((row) => toShelved(row))
  const run = IDBKeyRange.bound(keyOf(first), keyOf(last))
  const store = transaction.objectStore('rests')
  const [keys, rests] = await Promise.all([store.getAllKeys(run), store.getAll(run)])
  const byNumber = new Map(keys.map(([, number], i) => [number, rests[i]]))
  return rows.map((row) => toShelved(row, byNumber.get(row.number)))
}

/** How long the record of a row is, packed. */
export async function readLength(transaction: Reading, row: StoredPaper): Promise<number> {
  return recordBytes({ start: row.packed, rest: await restOf(transaction, row) })
}

/** A paper's record as it is written; to make it takes longer than to write it. */
export const packRecord = (records: Records): Cut => cutRecord(toPacked(records))

/** Writes a paper where none is. Its record may have been packed before. */
export async function addPaper(
  transaction: Writing,
  paper: ShelvedPaper,
  { start, rest }: Cut = packRecord(paper),
): Promise<void> {
  await Promise.all([
    transaction.objectStore('papers').add(toStored(paper, start)),
    rest && transaction.objectStore('rests').put(rest, keyOf(paper)),
  ])
}

/** Writes a paper in the place of what is there. */
export async function putPaper(transaction: Writing, paper: ShelvedPaper): Promise<void> {
  const { start, rest } = packRecord(paper)
  const rests = transaction.objectStore('rests')
  await Promise.all([
    transaction.objectStore('papers').put(toStored(paper, start)),
    rest ? rests.put(rest, keyOf(paper)) : rests.delete(keyOf(paper)),
  ])
}

/** Writes a paper of which only what the reader noted is not as in its row: nothing is packed again. */
export async function putNotes(transaction: Writing, paper: ShelvedPaper, row: StoredPaper): Promise<void> {
  await transaction.objectStore('papers').put(toStored(paper, row.packed))
}

/** Takes a paper away. */
export async function deletePaper(transaction: Writing, row: StoredPaper): Promise<void> {
  await Promise.all(PAPER_STORES.map((store) => transaction.objectStore(store).delete(keyOf(row))))
}

const keyOf = ({ shelf, number }: { shelf: string; number: number }): [string, number] => [shelf, number]

async function restOf(transaction: Reading, row: StoredPaper) {
  return isCut(row.packed) ? transaction.objectStore('rests').get(keyOf(row)) : undefined
}
