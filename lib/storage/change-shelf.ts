import type { ShelfRecord } from '../model/stored.ts'
import { announceChange } from './announce.ts'
import { database } from './database.ts'
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
  try {
    const record = { ...existing(await transaction.objectStore('shelves').get(shelf), shelf) }
    const result = await work(transaction, record)
    await transaction.objectStore('shelves').put({ ...record, changedAt: Date.now() })
    await transaction.done
    announceChange()
    return result
  } catch (error) {
    // A transaction commits what was written unless it is told not to.
    abort(transaction)
    throw error
  }
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

type Transaction = Awaited<ReturnType<typeof begin>>

async function begin(durability: Durability) {
  return (await database()).transaction(['shelves', 'papers', 'changes'], 'readwrite', { durability })
}

function abort(transaction: Transaction): void {
  transaction.done.catch(() => {})
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}
