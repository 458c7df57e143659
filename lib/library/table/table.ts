import { PaperkinError } from '../../model/errors.ts'
import type { Filter, Listing, Order, PaperKey, Row } from '../../model/listing.ts'
import { isShown, readShelves } from '../../storage/shelves.ts'
import { rowsKind } from '../index-kinds.ts'
import { type FollowingIndex, openKeptIndex } from '../kept-index.ts'
import { once } from '../once.ts'
import { countNames, countYears } from './count-rows.ts'
import {
  filterRows,
  filterYears,
  type Place,
  type PlacedSegment,
  rowOf,
  segmentAt,
  shelfAt,
  sortRows,
} from './filter-rows.ts'
import { rowAt, titleAt } from './row-segment.ts'
import type { RowIndex } from './rows.ts'

/** The papers of the reader's own shelves as a table: filtered, in order, and window by window. */
export function createTable() {
  const opened = new Map<string, () => Promise<FollowingIndex<RowIndex>>>()
  const listings = new Map<number, { segments: PlacedSegment[]; places: Place[] }>()
  // A worker that took the place of one that died must not give its ids to other listings.
  const firstId = Date.now()
  let lastId = firstId
  let lookedAt = 0

  const indexOf = (shelf: string): Promise<FollowingIndex<RowIndex>> => {
    const open = opened.get(shelf) ?? once(() => openKeptIndex(shelf, rowsKind))
    opened.set(shelf, open)
    return open()
  }
  /** Of one shelf, or of all that are shown; and how many papers are in them, where that is not all yet. */
  const readRows = async (only?: string): Promise<{ segments: PlacedSegment[]; indexed?: number }> => {
    const shelves = (await readShelves()).filter((shelf) => isShown(shelf) && (only ?? shelf.id) === shelf.id)
    const read = await Promise.all(
      shelves.map(async ({ id: shelf }) => {
        const following = await indexOf(shelf)
        const isUpToDate = await following.follow()
        const segments = following.index.segments.map((segment) => ({ shelf, segment }))
        return { segments, isUpToDate, done: following.done() }
      }),
    )
    const segments = read.flatMap((shelf) => shelf.segments)
    if (read.every(({ isUpToDate }) => isUpToDate)) return { segments }
    return { segments, indexed: read.reduce((sum, { done }) => sum + done, 0) }
  }
  /** The rows of a window of a listing: whose they are, and which of their segment's. */
  const window = (id: number, start: number, count: number) => {
    if (id <= firstId || id > lastId)
      throw new PaperkinError('This list is no longer known. Try again, and it is put together anew.')
    if (id > lookedAt) {
      // Whoever has come to look at one goes no further back than to the one before it.
      for (const older of listings.keys()) if (older < lookedAt) listings.delete(older)
      lookedAt = id
    }
    const { segments = [], places = [] } = listings.get(id) ?? {}
    return places.slice(start, start + count).map((place) => ({
      shelf: shelfAt(segments, place),
      segment: segmentAt(segments, place),
      i: rowOf(place),
    }))
  }

  return {
    /** Reads what a first listing will need. */
    warm: async (): Promise<void> => void (await readRows()),

    /**
     * The papers that a filter leaves; windows of them are fetched by the listing's id, until those of two newer ones were.
     */
    list: async (filter: Filter, order: Order): Promise<Listing> => {
      const { segments, indexed } = await readRows(filter.shelf)
      const ofAnyYear = filterRows(segments, filter)
      const places = sortRows(segments, filterYears(segments, ofAnyYear, filter), order)
      const id = ++lastId
      listings.set(id, { segments, places })
      return {
        id,
        total: places.length,
        ...(indexed !== undefined && { indexed }),
        years: countYears(segments, ofAnyYear),
        ...countNames(segments),
      }
    },

    rows: (id: number, start: number, count: number): Row[] =>
      window(id, start, count).map(({ shelf, segment, i }) => {
        const { id: _id, ...row } = rowAt(segment, i)
        return { ...row, shelf }
      }),

    keys: (id: number, start: number, count: number): PaperKey[] =>
      window(id, start, count).map(({ shelf, segment, i }) => ({
        shelf,
        number: segment.numbers[i] as number,
      })),

    /** Where the papers of the shelves that are shown lie, by shelf and id, with their titles. */
    places: async (): Promise<Map<string, PaperKey & { title: string }>> => {
      const shelves = (await readShelves()).filter(isShown)
      await Promise.all(shelves.map(async ({ id }) => (await indexOf(id)).finish()))
      const { segments } = await readRows()
      return new Map(
        segments.flatMap(({ shelf, segment }) =>
          segment.ids.map((id, i): [string, PaperKey & { title: string }] => {
            const number = segment.numbers[i] as number
            return [`${shelf} ${id}`, { shelf, number, title: titleAt(segment, i) }]
          }),
        ),
      )
    },
  }
}
