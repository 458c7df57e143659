import type { Filter, Listing, Order, PaperKey, Row } from '../../model/listing.ts'
import { isShown, readShelves } from '../../storage/shelves.ts'
import { rowsKind } from '../index-kinds.ts'
import { type FollowingIndex, openKeptIndex } from '../kept-index.ts'
import { once } from '../once.ts'
import { filterRows, type PlacedRow } from './filter-rows.ts'
import type { RowIndex } from './rows.ts'

/** Listings that are kept for their windows: the one in sight and those that are just being replaced. */
const KEPT_LISTINGS = 3
/** Venues to filter by. */
const MOST_VENUES = 200

/** The papers of the reader's own shelves as a table: filtered, in order, and window by window. */
export function createTable() {
  const opened = new Map<string, () => Promise<FollowingIndex<RowIndex>>>()
  const listings = new Map<number, PlacedRow[]>()
  let lastId = 0

  const rowsOf = async (shelf: string): Promise<PlacedRow[]> => {
    const open = opened.get(shelf) ?? once(() => openKeptIndex(shelf, rowsKind))
    opened.set(shelf, open)
    const following = await open()
    await following.follow()
    return following.index.segments.flatMap(({ rows }) => rows.map((row) => ({ shelf, row })))
  }
  const listed = (id: number) => listings.get(id) ?? []

  return {
    /** Reads what a first listing will need. */
    warm: async (): Promise<void> => {
      await Promise.all((await readShelves()).filter(isShown).map(({ id }) => rowsOf(id)))
    },

    /** The papers that a filter leaves; windows of them are fetched by the listing's id. */
    list: async (filter: Filter, order: Order): Promise<Listing> => {
      const shelves = (await readShelves()).filter(isShown).map(({ id }) => id)
      const wanted = filter.shelf === undefined ? shelves : shelves.filter((id) => id === filter.shelf)
      const rows = (await Promise.all(wanted.map(rowsOf))).flat()
      const { fromYear, toYear, ...others } = filter
      const ofAnyYear = filterRows(rows, others, order)
      const left = filterRows(ofAnyYear, { fromYear, toYear })
      const id = ++lastId
      listings.set(id, left)
      listings.delete(id - KEPT_LISTINGS)
      return { id, total: left.length, years: countYears(ofAnyYear), ...countNames(rows) }
    },

    rows: (id: number, start: number, count: number): Row[] =>
      listed(id)
        .slice(start, start + count)
        .map(({ shelf, row: { id: _id, ...row } }) => ({ ...row, shelf })),

    keys: (id: number, start: number, count: number): PaperKey[] =>
      listed(id)
        .slice(start, start + count)
        .map(({ shelf, row }) => ({ shelf, number: row.number })),

    /** Where the papers of the shelves that are shown lie, by shelf and id, with their titles. */
    places: async (): Promise<Map<string, PaperKey & { title: string }>> => {
      const shelves = (await readShelves()).filter(isShown)
      const rows = (await Promise.all(shelves.map(({ id }) => rowsOf(id)))).flat()
      return new Map(
        rows.map(({ shelf, row }) => [`${shelf} ${row.id}`, { shelf, number: row.number, title: row.title }]),
      )
    },
  }
}

function countYears(rows: PlacedRow[]): Listing['years'] {
  const counts = countBy(rows.flatMap(({ row }) => row.year ?? []))
  return Array.from(counts, ([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year)
}

function countNames(rows: PlacedRow[]): Pick<Listing, 'venues' | 'tags'> {
  return {
    venues: mostFrequent(rows.flatMap(({ row }) => row.venue ?? [])).slice(0, MOST_VENUES),
    tags: mostFrequent(rows.flatMap(({ row }) => row.tags ?? [])),
  }
}

function mostFrequent(names: string[]): { name: string; count: number }[] {
  const counts = Array.from(countBy(names), ([name, count]) => ({ name, count }))
  return counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function countBy<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
