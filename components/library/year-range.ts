import type { Listing } from '../../lib/model/listing.ts'

export type YearRange = { from: number; to: number }

// Outside of these a year is a slip in a record, and would leave no room for all others.
const EARLIEST = 1800
const LATEST = 2100

/** Every year from the first to the last, also those of no paper and those that are picked. */
export function fillYears(years: Listing['years'], from?: number, to?: number): Listing['years'] {
  const drawn = years.filter(({ year }) => year >= EARLIEST && year <= LATEST)
  const counts = new Map(drawn.map(({ year, count }) => [year, count]))
  const known = [...counts.keys(), from, to].filter(
    (year) => year !== undefined && year >= EARLIEST && year <= LATEST,
  ) as number[]
  const first = Math.min(...known)
  const length = known.length === 0 ? 0 : Math.max(...known) - first + 1
  return Array.from({ length }, (_, i) => ({ year: first + i, count: counts.get(first + i) ?? 0 }))
}

/** Round years that are written below the bars, eight at most. */
export function labelledYears(first: number, last: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((step) => (last - first) / step < 8) ?? 1000
  const from = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, i) => from + i * step)
}

type State = { current: number; first: number; last: number; picked: YearRange | undefined }
type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * Where a key leads: the year that has the focus then, and what is picked where that changes. `undefined` leaves the
 * key to the browser.
 */
export function rangeAfter(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  { current, first, last, picked }: State,
): { current: number; picked?: YearRange | undefined } | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  if (key === 'Escape') return picked && { current, picked: undefined }
  if (key === 'Enter' || key === ' ') return { current, picked: { from: current, to: current } }
  const target = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: first, End: last }[key]
  if (target === undefined) return undefined
  const next = Math.max(first, Math.min(last, target))
  return shiftKey ? { current: next, picked: extend(picked, current, next) } : { current: next }
}

/** The end of a stretch that has the focus moves; its other end stays. */
function extend(picked: YearRange | undefined, current: number, next: number): YearRange {
  if (picked?.from === current) return { from: picked.to, to: next }
  if (picked?.to === current) return { from: picked.from, to: next }
  return { from: current, to: next }
}
