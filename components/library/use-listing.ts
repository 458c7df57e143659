import { useEffect, useState } from 'preact/hooks'
import type { Filter, Order } from '../../lib/model/listing.ts'
import { useRemote } from '../use-remote.ts'
import type { LibraryServices, ShelfRow } from './services.ts'

/** The papers that a filter leaves, and their order. */
export function useListing(services: LibraryServices, filter: Filter, changes: number) {
  const [order, setOrder] = useState<Order>({ by: 'addedAt', isDescending: true })
  const remote = useRemote(() => services.list(filter, order), [filter, order], { changes })
  const isGrowing = remote.value?.indexed !== undefined && !remote.isWaiting
  useEffect(() => {
    if (!isGrowing) return
    const timer = setTimeout(remote.retry, GROWS_EVERY)
    return () => clearTimeout(timer)
  }, [isGrowing])
  /** By another column, or by the same the other way round. */
  const sortBy = (by: Order['by']) =>
    setOrder((before) => ({
      by,
      isDescending: before.by === by ? !before.isDescending : DESCENDS_FIRST.has(by),
    }))
  return { order, sortBy, remote }
}

/** Milliseconds until a list is asked for again of which not all is there. */
const GROWS_EVERY = 1000

/** Newest first is what one looks for. */
const DESCENDS_FIRST = new Set<Order['by']>(['addedAt', 'year'])

/** Whether a filter leaves out papers of its shelf. */
export function isFiltering({ shelf: _, ...rest }: Filter): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== '')
}

/** The papers of the reader's own on a shelf, or on all of them. */
export function countOn(shelves: ShelfRow[], id: string | undefined): number {
  return shelves
    .filter((shelf) => !shelf.isBundled && (id === undefined || shelf.id === id))
    .reduce((sum, { count }) => sum + count, 0)
}
