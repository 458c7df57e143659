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

/** Listings that are kept for their windows: the one in sight and those that are just being replaced. */
const KEPT_LISTINGS = 3

/** The papers of the reader's own shelves as a table: filtered, in order, and window by window. */
export function createTable() {
  const opened = new Map<string, () => Promise<FollowingIndex<RowIndex>>>()
  const listings = new Map<number, { segments: PlacedSegment[]; places: Place[] }>()
  let lastId = 0

  const segmentsOf = async (shelf: string): Promise<PlacedSegment[]> => {
    const open = opened.get(shelf) ?? once(() => openKeptIndex(shelf, rowsKind))
    opened.set(shelf, open)
    const following = await open()
    await following.follow()
    return following.index.segments.map((segment) => ({ shelf, segment }))
  }
  /** Of one shelf, or of all that are shown. */
  const allSegments = async (only?: string): Promise<PlacedSegment[]> => {
    const shelves = (await readShelves()).filter((shelf) => isShown(shelf) && (only ?? shelf.id) === shelf.id)
    return (await Promise.all(shelves.map(({ id }) => segmentsOf(id)))).flat()
  }
  /** The rows of a window of a listing: whose they are, and which of their segment's. */
  const window = (id: number, start: number, count: number) => {
    const { segments = [], places = [] } = listings.get(id) ?? {}
    return places.slice(start, start + count).map((place) => ({
      shelf: shelfAt(segments, place),
      segment: segmentAt(segments, place),
      i: rowOf(place),
    }))
  }

  return {
    /** Reads what a first listing will need. */
    warm: async (): Promise<void> => void (await allSegments()),

    /** The papers that a filter leaves; windows of them are fetched by the listing's id. */
    list: async (filter: Filter, order: Order): Promise<Listing> => {
      const segments = await allSegments(filter.shelf)
      const ofAnyYear = filterRows(segments, filter)
      const places = sortRows(segments, filterYears(segments, ofAnyYear, filter), order)
      const id = ++lastId
      listings.set(id, { segments, places })
      listings.delete(id - KEPT_LISTINGS)
      return { id, total: places.length, years: countYears(segments, ofAnyYear), ...countNames(segments) }
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
      const segments = await allSegments()
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
