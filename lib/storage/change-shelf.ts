import type { ShelfRecord } from '../model/stored.ts'
import { allOrNone } from './all-or-none.ts'
import { announceChange } from './announce.ts'
import { database } from './database.ts'
import { PAPER_STORES } from './paper-rows.ts'
import { existing } from './shelves.ts'

/** When the browser says that a change is written: as soon as it has it, or when it is safe from a loss of power. */
export type Durability = 'strict' | 'relaxed'

/** Works in one transaction on a shelf and its record. A failure leaves everything as it was. */
export async function changeShelf<T>(
  shelf: string,
  durability: Durability,
  work: (transaction: Transaction, record: ShelfRecord) => Promise<T>,
): Promise<T> {
  const transaction = await begin(durability)
  const result = await allOrNone(transaction, async () => {
    const record = { ...existing(await transaction.objectStore('shelves').get(shelf), shelf) }
    const worked = await work(transaction, record)
    await transaction.objectStore('shelves').put({ ...record, changedAt: Date.now() })
    return worked
  })
  announceChange()
  return result
}

/** Notes what happened to a paper that was there before, for the indexes that follow the shelf. */
export function logChange(
  transaction: Transaction,
  record: ShelfRecord,
  entry: { number: number; idBefore?: string; isNotesOnly?: boolean },
) {
  record.revision++
  return transaction.objectStore('changes').put({ shelf: record.id, revision: record.revision, ...entry })
}

const STORES = ['shelves', ...PAPER_STORES, 'changes'] as const

export type Transaction = Awaited<ReturnType<typeof begin>>

async function begin(durability: Durability) {
  return (await database()).transaction(STORES, 'readwrite', { durability })
}
