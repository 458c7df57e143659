import { PaperkinError } from '../model/errors.ts'
import type { ShelfRecord } from '../model/stored.ts'
import { allOrNone } from './all-or-none.ts'
import { announceChange } from './announce.ts'
import { database } from './database.ts'
import { PAPER_STORES } from './paper-rows.ts'

/** Every shelf that is kept, oldest first; also those that are being imported or were deleted. */
export async function readShelves(): Promise<ShelfRecord[]> {
  const shelves = await (await database()).getAll('shelves')
  return shelves.sort((a, b) => a.createdAt - b.createdAt || (a.name < b.name ? -1 : 1))
}

/** The shelves that are shown. */
export const isShown = ({ isImporting, deletedAt }: ShelfRecord) => !isImporting && deletedAt === undefined

/** A shelf's record, as it is now. */
export async function readShelf(id: string): Promise<ShelfRecord | undefined> {
  return (await database()).get('shelves', id)
}

/** Makes a shelf, empty. Resolves to its id when it is written. */
export async function createShelf(
  name: string,
  more: Partial<Pick<ShelfRecord, 'id' | 'isImporting' | 'createdAt'>> = {},
): Promise<string> {
  const record = { ...emptyShelf(name), ...more }
  await (await database()).add('shelves', record)
  announceChange()
  return record.id
}

/** The id of the shelf that papers are saved to; made where there is none. */
export async function savedShelf(name: string): Promise<string> {
  const transaction = (await database()).transaction('shelves', 'readwrite')
  return allOrNone(transaction, async () => {
    const shelves = await transaction.store.getAll()
    const found = shelves.find((shelf) => shelf.isSaved && isShown(shelf))
    return found?.id ?? (await transaction.store.add({ ...emptyShelf(name), isSaved: true }))
  })
}

/** What of a shelf's record can be changed from outside. */
export type ShelfState = Partial<Pick<ShelfRecord, 'name' | 'isSaved' | 'isImporting' | 'deletedAt'>>

/** Changes what is said of shelves, of all or of none; resolves when it is written. */
export async function changeShelves(changes: Map<string, ShelfState>): Promise<void> {
  const transaction = (await database()).transaction('shelves', 'readwrite', { durability: 'strict' })
  await allOrNone(transaction, async () => {
    for (const [id, change] of changes)
      await transaction.store.put({
        ...existing(await transaction.store.get(id), id),
        ...change,
        changedAt: Date.now(),
      })
  })
  announceChange()
}

/**
 * Erases a shelf with all that is on it and kept beside it, unless its record, as it is by then, is not one that is meant.
 * Resolves to whether it was.
 */
export async function eraseShelf(
  id: string,
  isMeant: (record: ShelfRecord) => boolean = () => true,
): Promise<boolean> {
  const stores = ['shelves', ...PAPER_STORES, 'changes', 'indexHeads', 'indexParts'] as const
  const transaction = (await database()).transaction(stores, 'readwrite')
  const isErased = await allOrNone(transaction, async () => {
    const record = await transaction.objectStore('shelves').get(id)
    if (!record || !isMeant(record)) return false
    const all = IDBKeyRange.bound([id], [id, []])
    await Promise.all(
      stores.map((store) => transaction.objectStore(store).delete(store === 'shelves' ? id : all)),
    )
    return true
  })
  if (isErased) announceChange()
  return isErased
}

/** The record of a shelf. Throws where there is none. */
export function existing(record: ShelfRecord | undefined, id: string): ShelfRecord {
  if (!record)
    throw new PaperkinError(`There is no shelf “${id}”: it may have been deleted in another window.`)
  return record
}

/** An id that hardly another shelf has (one of two thousand million), short, since it stands some ten times beside each of its papers. */
export function newShelfId(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36))
  return letters.join('').slice(0, 6)
}

function emptyShelf(name: string): ShelfRecord {
  const now = Date.now()
  return {
    id: newShelfId(),
    name,
    createdAt: now,
    changedAt: now,
    count: 0,
    lastNumber: 0,
    revision: 0,
  }
}
