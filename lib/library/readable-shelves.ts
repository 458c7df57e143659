import { errorMessage } from '../model/errors.ts'
import type { OpenShelf } from './shelf.ts'

/** Where shelves come from. */
export type ShelfSources = {
  /** The reader's own shelves as they are now; called before every answer, so it keeps what has not changed. */
  openShelves: () => Promise<OpenShelf[]>
  /** Shelves that ship with Paperkin, which can be read whatever became of the reader's own. */
  shippedShelves?: () => Promise<OpenShelf[]>
  /** Ids of the shelves that are switched off, as they are now. */
  shelvesOff: () => Promise<string[]>
}

/** The shelves to answer from, and what the reader must know of those that cannot be read. */
export type ReadableShelves = { shelves: OpenShelf[]; unread?: string }

/**
 * All shelves: the reader's own, then those that ship. Where the browser does not open its store of papers, or a newer
 * Paperkin wrote it, those that ship answer alone. Throws where there are none of them either.
 */
export async function openReadable({
  openShelves,
  shippedShelves,
}: Pick<ShelfSources, 'openShelves' | 'shippedShelves'>): Promise<ReadableShelves> {
  const [own, shipped] = await Promise.allSettled([openShelves(), shippedShelves?.() ?? []])
  if (shipped.status === 'rejected') throw shipped.reason
  if (own.status === 'fulfilled') return { shelves: [...own.value, ...shipped.value] }
  if (shipped.value.length === 0) throw own.reason
  return { shelves: shipped.value, unread: errorMessage(own.reason) }
}

/** The same without the shelves that are switched off. */
export async function openSwitchedOn(sources: ShelfSources): Promise<ReadableShelves> {
  const [{ shelves, unread }, off] = await Promise.all([openReadable(sources), sources.shelvesOff()])
  const on = shelves.filter(({ id }) => !off.includes(id))
  return {
    shelves: on,
    unread: unread && on.length > 0 ? `Only bundled papers are shown. ${unread}` : unread,
  }
}
