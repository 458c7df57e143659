import { eraseShelf, readShelves } from '../../storage/shelves.ts'

const lockOf = (shelf: string) => `paperkin-import-${shelf}`

/** The lock of a restoring, which fills several shelves. */
export const RESTORE = 'restore'

/** Runs an import while the browser knows that it is going on; a window or worker that dies lets go of it. */
export async function holdImport<T>(shelf: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request(lockOf(shelf), work) : await work()
}

/**
 * Erases what is left of imports that ended before they were done, since half a shelf would pass for a whole one.
 * Resolves to a sentence for each.
 */
export async function eraseInterrupted(): Promise<string[]> {
  const left = (await readShelves()).filter(({ isImporting }) => isImporting)
  if (left.length === 0) return []
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const running = new Set(held.map(({ name }) => name))
  if (running.has(lockOf(RESTORE))) return []
  const dead = left.filter(({ id }) => !running.has(lockOf(id)))
  for (const { id } of dead) await eraseShelf(id)
  return dead.map(
    ({ name, count }) =>
      `The import of “${name}” was interrupted after ${count} papers. Nothing of it was kept; bring the file in again.`,
  )
}
