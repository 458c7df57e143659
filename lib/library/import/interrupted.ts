import { eraseShelf, readShelves } from '../../storage/shelves.ts'

const lockOf = (shelf: string) => `paperkin-import-${shelf}`

/** The lock of a restoring, which fills several shelves. */
export const RESTORE = 'restore'

/** Runs an import while the browser knows that it is going on; a window or worker that dies lets go of it. */
export async function holdImport<T>(shelf: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  return locks ? await locks.request(lockOf(shelf), work) : await work()
}

/**
 * Erases what is left of imports that ended before they were done, since half a shelf would pass for a whole one.
 * Resolves to a sentence for each.
 */
export async function eraseInterrupted(): Promise<string[]> {
  const left = (await readShelves()).filter(({ isImporting }) => isImporting)
  if (left.length === 0) return []
  const told: string[] = []
  await unlessHeld(RESTORE, async () => {
    for (const { id, name, count } of left)
      await unlessHeld(id, async () => {
        // It may have come to its end since it was looked at.
        if (await eraseShelf(id, ({ isImporting = false }) => isImporting))
          told.push(
            `“${name}” was interrupted after ${count} papers while it was brought in. Nothing of it was kept; bring the file in again.`,
          )
      })
  })
  return told
}

/** Runs a work while nobody imports into the shelf, now or never. */
async function unlessHeld(shelf: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  await locks.request(lockOf(shelf), { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}
