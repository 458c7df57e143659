import { changeShelves, eraseShelf, readShelves } from '../storage/shelves.ts'

/** Deletes a shelf: it is shown no more. Resolves to how to take that back, which works until the shelf is erased. */
export async function deleteShelf(id: string): Promise<() => Promise<void>> {
  await changeShelves(new Map([[id, { deletedAt: Date.now() }]]))
  return () => changeShelves(new Map([[id, { deletedAt: undefined }]]))
}

/** How long the way back is open. */
const UNDO_TIME = 10 * 60_000

/** Erases what was deleted too long ago to be taken back. */
export async function eraseDeleted(now = Date.now()): Promise<void> {
  // The clock may have been put back since.
  for (const { id, deletedAt } of await readShelves())
    if (deletedAt !== undefined && Math.abs(now - deletedAt) > UNDO_TIME) await eraseShelf(id)
}
