import { useState } from 'preact/hooks'
import type { Filter, Order } from '../../lib/model/listing.ts'
import { useRemote } from '../use-remote.ts'
import type { LibraryServices } from './services.ts'

/** What the table shows: the filter, the order, and the papers that come of them. */
export function useListing(services: LibraryServices, changes: number) {
  const [filter, setFilter] = useState<Filter>({})
  const [order, setOrder] = useState<Order>({ by: 'addedAt', isDescending: true })
  const remote = useRemote(() => services.list(filter, order), [filter, order, changes])
  /** By another column, or by the same the other way round. */
  const sortBy = (by: Order['by']) =>
    setOrder((before) => ({
      by,
      isDescending: before.by === by ? !before.isDescending : DESCENDS_FIRST.has(by),
    }))
  return { filter, order, setFilter, sortBy, remote }
}

/** Newest first is what one looks for. */
const DESCENDS_FIRST = new Set<Order['by']>(['addedAt', 'year'])

/** Whether a filter leaves out papers of its shelf. */
export function isFiltering({ shelf: _, ...rest }: Filter): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== '')
}
