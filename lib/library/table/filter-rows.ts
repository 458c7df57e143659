import type { Filter, Order } from '../../model/listing.ts'
import { SEGMENT_PAPERS } from '../../segments/segmented.ts'
import { tokenize } from '../../text/tokenize.ts'
import { authorsAt, type RowSegment, readStateAt, titleAt, venueAt } from './row-segment.ts'

/** The rows of some shelves, segment after segment, as they are at one moment. */
export type PlacedSegment = { shelf: string; segment: RowSegment }

/** Where a row stands among segments: the segment's place times `SEGMENT_PAPERS`, and the row's there. */
export type Place = number

/** The places of the rows that a filter leaves, as they stand. Shelves are not looked at. */
export function filterRows(segments: PlacedSegment[], filter: Filter): Place[] {
  const places: Place[] = []
  segments.forEach(({ segment }, s) => {
    const tests = testsOf(filter, segment)
    for (let i = 0; i < segment.ids.length; i++)
      if (tests.every((test) => test(i))) places.push(s * SEGMENT_PAPERS + i)
  })
  return places
}

/** The rows of these places that lie between two years, both included. */
export function filterYears(segments: PlacedSegment[], places: Place[], filter: Filter): Place[] {
  if (filter.fromYear === undefined && filter.toYear === undefined) return places
  const { fromYear = 1, toYear = Number.POSITIVE_INFINITY } = filter
  return places.filter((place) => {
    const year = segmentAt(segments, place).years[rowOf(place)] as number
    return year >= fromYear && year <= toYear
  })
}

/** In order; those that are equal by it stand as they came. What is not known comes last, whichever way. */
export function sortRows(segments: PlacedSegment[], places: Place[], { by, isDescending }: Order): Place[] {
  const rows: Keyed = {
    places,
    keys: places.map((place) => KEYS[by](segmentAt(segments, place), rowOf(place))),
    numberOf: (place) => segmentAt(segments, place).numbers[rowOf(place)] as number,
  }
  const sign = isDescending ? -1 : 1
  return MOSTLY_UNLIKE.has(by) ? sortSingly(rows, sign) : sortInGroups(rows, sign)
}

type Keyed = { places: Place[]; keys: (Key | undefined)[]; numberOf: (place: Place) => number }

/** Hardly any row has the title or the authors of another: groups of one cost more than they save. */
const MOSTLY_UNLIKE = new Set<Order['by']>(['title', 'authors'])

function sortSingly({ places, keys, numberOf }: Keyed, sign: 1 | -1): Place[] {
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let at = 0; at < places.length; at++) (keys[at] === undefined ? unknown : known).push(at)
  const placeAt = (at: number) => places[at] as Place
  const byNumber = (a: number, b: number) => numberOf(placeAt(a)) - numberOf(placeAt(b))
  known.sort((a, b) => {
    const [one, other] = [keys[a] as Key, keys[b] as Key]
    return one < other ? -sign : one > other ? sign : byNumber(a, b)
  })
  return [...known, ...unknown.sort(byNumber)].map(placeAt)
}

/** Most have the year or the day of many others: sorting groups is several times faster than sorting rows. */
function sortInGroups({ places, keys, numberOf }: Keyed, sign: 1 | -1): Place[] {
  const groups = groupBy(places, keys)
  const unknown = groups.get(undefined) ?? []
  groups.delete(undefined)
  const sorted = Array.from(groups as Map<Key, Place[]>).sort(([a], [b]) => (a < b ? -sign : sign))
  return [...sorted.map(([, group]) => group), unknown].flatMap((group) =>
    group.sort((a, b) => numberOf(a) - numberOf(b)),
  )
}

function groupBy<Key>(places: Place[], keys: Key[]): Map<Key, Place[]> {
  const groups = new Map<Key, Place[]>()
  places.forEach((place, at) => {
    const group = groups.get(keys[at] as Key)
    if (group) group.push(place)
    else groups.set(keys[at] as Key, [place])
  })
  return groups
}

export const segmentAt = (segments: PlacedSegment[], place: Place): RowSegment =>
  (segments[Math.floor(place / SEGMENT_PAPERS)] as PlacedSegment).segment

export const shelfAt = (segments: PlacedSegment[], place: Place): string =>
  (segments[Math.floor(place / SEGMENT_PAPERS)] as PlacedSegment).shelf

/** The row's place in its segment. */
export const rowOf = (place: Place): number => place % SEGMENT_PAPERS

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
  const tags = segment.tags.get(i) ?? []
  const texts = [titleAt(segment, i), authorsAt(segment, i), venueAt(segment, i), ...tags]
  return tokenize(texts.join(' '))
    .map(({ word }) => ` ${word}`)
    .join('')
}

type Key = string | number

const KEYS: Record<Order['by'], (segment: RowSegment, i: number) => Key | undefined> = {
  addedAt: ({ addedAt }, i) => addedAt[i],
  year: ({ years }, i) => years[i] || undefined,
  venue: (segment, i) => textKey(venueAt(segment, i)),
  title: (segment, i) => textKey(titleAt(segment, i)),
  authors: (segment, i) => textKey(authorsAt(segment, i)),
}

/** Spaces, quotes and other signs at the beginning are not what a list is looked through by. */
function textKey(text = ''): string | undefined {
  const lower = text.toLowerCase()
  return /^[a-z0-9]/.test(lower) ? lower : lower.replace(/^[^\p{L}\p{N}]+/u, '') || undefined
}
