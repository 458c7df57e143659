import type { Row } from '../../lib/model/listing.ts'

type Load = (listing: number, start: number, count: number) => Promise<Row[]>

/** Rows are asked for in windows of so many. */
export const WINDOW = 50
const MOST_WINDOWS = 40

/**
 * The rows of a listing that are in sight, fetched window by window, one at a time: whoever drags the scroll bar past
 * a thousand windows causes a handful of calls, for what is in sight when an answer comes. Until the first rows of a
 * new listing are there, those of the old one stand in, or each change would make the table blink.
 */
export function createRowWindows(load: Load, onChange: () => void) {
  let listing: number | undefined
  let windows = new Map<number, Row[]>()
  let before = new Map<number, Row[]>()
  let wanted: number[] = []
  let isBusy = false
  let error: unknown

  const fetchNext = async (): Promise<void> => {
    const next = wanted.find((window) => !windows.has(window))
    if (isBusy || error || listing === undefined || next === undefined) return
    const asked = listing
    isBusy = true
    try {
      const rows = await load(asked, next * WINDOW, WINDOW)
      if (asked === listing) keep(next, rows)
      // Of a listing that has a newer one by now: were they dropped, changes in a row would leave slow ones never to be seen.
      else if (windows.size === 0) before.set(next, rows)
    } catch (thrown) {
      if (asked === listing) error = thrown
    }
    isBusy = false
    onChange()
    await fetchNext()
  }
  const keep = (window: number, rows: Row[]) => {
    windows.set(window, rows)
    before.clear()
    const [oldest] = windows.keys()
    if (windows.size > MOST_WINDOWS && oldest !== undefined) windows.delete(oldest)
  }
  const reset = (id: number) => {
    if (windows.size > 0) before = windows
    listing = id
    windows = new Map()
    error = undefined
  }

  return {
    /** Says which rows are in sight, from `first` up to but without `end`. */
    want(id: number, first: number, end: number): void {
      if (id !== listing) reset(id)
      wanted = []
      for (let window = Math.floor(first / WINDOW); window * WINDOW < end; window++) wanted.push(window)
      fetchNext()
    },
    rowAt(index: number): Row | undefined {
      const window = Math.floor(index / WINDOW)
      return (windows.get(window) ?? before.get(window))?.[index % WINDOW]
    },
    /** Where a paper is among the rows that are here. */
    indexOf(isIt: (row: Row) => boolean): number | undefined {
      for (const [window, rows] of windows) {
        const at = rows.findIndex(isIt)
        if (at >= 0) return window * WINDOW + at
      }
    },
    error: () => error,
  }
}
