import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Listing, Row } from '../../lib/model/listing.ts'
import { createRowWindows } from './row-windows.ts'
import type { LibraryServices } from './services.ts'

export type Rows = {
  rowAt: (index: number) => Row | undefined
  indexOf: (isIt: (row: Row) => boolean) => number | undefined
  error?: string
}

/** The rows of a listing from `first` up to but without `end`, as they come in. */
export function useRows(
  services: LibraryServices,
  listing: Listing | undefined,
  { first, end }: { first: number; end: number },
): Rows {
  const [, redraw] = useState(0)
  const kept = useRef<ReturnType<typeof createRowWindows>>(undefined)
  kept.current ??= createRowWindows(
    (id, start, count) => services.rows(id, start, count),
    () => redraw((count) => count + 1),
  )
  const { want, rowAt, indexOf, error } = kept.current
  useLayoutEffect(() => {
    if (listing && listing.total > 0) want(listing.id, first, end)
  }, [listing?.id, first, end])
  const thrown = error()
  return { rowAt, indexOf, ...(thrown !== undefined && { error: errorMessage(thrown) }) }
}
