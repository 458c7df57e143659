import type { ShelfRecord } from '../model/stored.ts'
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
  const isOver = ({ deletedAt = now }: ShelfRecord) => now - deletedAt > UNDO_TIME
  for (const shelf of await readShelves()) {
    // Asked again when it is erased: it may have been taken back meanwhile.
    if (isOver(shelf)) await eraseShelf(shelf.id, isOver)
    // The clock was put back since: the time begins anew, or the shelf would lie there for as long.
    if ((shelf.deletedAt ?? now) > now) await changeShelves(new Map([[shelf.id, { deletedAt: now }]]))
  }
}
