import type { Filter, Order } from '../../model/listing.ts'
import { tokenize } from '../../text/tokenize.ts'
import { type RowSegment, readStateAt, venueAt } from './row-segment.ts'
import { SEGMENT_ROWS } from './rows.ts'

/** The rows of some shelves, segment after segment, as they are at one moment. */
export type PlacedSegment = { shelf: string; segment: RowSegment }

/** Where a row stands among segments: the segment's place times `SEGMENT_ROWS`, and the row's there. */
export type Place = number

/** The places of the rows that a filter leaves, as they stand. Shelves are not looked at. */
export function filterRows(segments: PlacedSegment[], filter: Filter): Place[] {
  const places: Place[] = []
  segments.forEach(({ segment }, s) => {
    const tests = testsOf(filter, segment)
    for (let i = 0; i < segment.ids.length; i++)
      if (tests.every((test) => test(i))) places.push(s * SEGMENT_ROWS + i)
  })
  return places
}

/** The rows of these places that lie between two years, both included. */
export function filterYears(segments: PlacedSegment[], places: Place[], filter: Filter): Place[] {
  const { fromYear = 1, toYear = Number.POSITIVE_INFINITY } = filter
  if (filter.fromYear === undefined && filter.toYear === undefined) return places
  return places.filter((place) => {
    const { segment, i } = lookUp(segments, place)
    const year = segment.years[i] as number
    return year >= fromYear && year <= toYear
  })
}

/** In order; those that are equal by it stand as they came. What is not known comes last, whichever way. */
export function sortRows(segments: PlacedSegment[], places: Place[], { by, isDescending }: Order): Place[] {
  const sign = isDescending ? -1 : 1
  const keyed = places.map((place) => {
    const { segment, i } = lookUp(segments, place)
    return { place, key: KEYS[by](segment, i), number: segment.numbers[i] as number }
  })
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.number - b.number
    if (a.key === undefined || b.key === undefined) return a.key === undefined ? 1 : -1
    return a.key < b.key ? -sign : sign
  })
  return keyed.map(({ place }) => place)
}

/** The segment of a place, its shelf, and the row's place there. */
export function lookUp(segments: PlacedSegment[], place: Place): PlacedSegment & { i: number } {
  return { ...(segments[Math.floor(place / SEGMENT_ROWS)] as PlacedSegment), i: place % SEGMENT_ROWS }
}

type Test = (i: number) => boolean

function testsOf({ text = '', venue, tag, readState }: Filter, segment: RowSegment): Test[] {
  const words = tokenize(text).map(({ word }) => ` ${word}`)
  const venuePlace = venue === undefined ? 0 : segment.venues.indexOf(venue) + 1 || Number.NaN
  const tests: (Test | false)[] = [
    venue !== undefined && ((i) => segment.venueOf[i] === venuePlace),
    tag !== undefined && ((i) => segment.tags.get(i)?.includes(tag) ?? false),
    readState !== undefined && ((i) => (readStateAt(segment, i) ?? 'unmarked') === readState),
    words.length > 0 && ((i) => words.every((word) => foldedText(segment, i).includes(word))),
  ]
  return tests.filter((test) => test !== false)
}

const folded = new WeakMap<RowSegment, string[]>()

/** The words of a row with a space before each, so that a beginning of a word is found as such. */
function foldedText(segment: RowSegment, i: number): string {
  const known = folded.get(segment) ?? []
  folded.set(segment, known)
  known[i] ??= foldRow(segment, i)
  return known[i]
}

function foldRow(segment: RowSegment, i: number): string {
  const { titles, authors } = segment.texts()
  const texts = [titles[i], authors[i], venueAt(segment, i), ...(segment.tags.get(i) ?? [])]
  return tokenize(texts.join(' '))
    .map(({ word }) => ` ${word}`)
    .join('')
}

const KEYS: Record<Order['by'], (segment: RowSegment, i: number) => string | number | undefined> = {
  addedAt: ({ addedAt }, i) => addedAt[i],
  year: ({ years }, i) => years[i] || undefined,
  venue: (segment, i) => textKey(venueAt(segment, i)),
  title: (segment, i) => textKey(segment.texts().titles[i]),
  authors: (segment, i) => textKey(segment.texts().authors[i]),
}

/** Spaces, quotes and other signs at the beginning are not what a list is looked through by. */
function textKey(text = ''): string | undefined {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '') || undefined
}
