import { isFullDisk } from '../model/errors.ts'

type Transaction = { done: Promise<void>; abort: () => void }

/** Works in a transaction: all that is written there is kept, or none. Resolves when it is written. */
export async function allOrNone<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    await transaction.done
    return result
  } catch (error) {
    // What is written is kept unless the transaction is told otherwise.
    const reason = await abort(transaction)
    throw isFullDisk(reason) ? reason : error
  }
}

/** Resolves to why the transaction has ended: on a full disk its requests only say that they were aborted. */
async function abort(transaction: Transaction): Promise<unknown> {
  const ended = transaction.done.catch((reason: unknown) => reason)
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
  return ended
}
