import type { Listing } from '../../model/listing.ts'
import { type Place, type PlacedSegment, rowOf, segmentAt } from './filter-rows.ts'

/** Venues to filter by. */
const MOST_VENUES = 200

/** How many of the rows are of each year, ascending; those of unknown years are not counted. */
export function countYears(segments: PlacedSegment[], places: Place[]): Listing['years'] {
  const counts = new Map<number, number>()
  for (const place of places) count(counts, segmentAt(segments, place).years[rowOf(place)] as number)
  counts.delete(0)
  return Array.from(counts, ([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year)
}

/** The most frequent venues, and all tags. */
export function countNames(segments: PlacedSegment[]): Pick<Listing, 'venues' | 'tags'> {
  const [venues, tags] = [new Map<string, number>(), new Map<string, number>()]
  for (const { segment } of segments) {
    const counts = new Uint32Array(segment.venues.length + 1)
    for (const place of segment.venueOf) (counts[place] as number)++
    segment.venues.forEach((venue, i) => void count(venues, venue, counts[i + 1]))
    for (const tag of [...segment.tags.values()].flat()) count(tags, tag)
  }
  return { venues: mostFrequent(venues).slice(0, MOST_VENUES), tags: mostFrequent(tags) }
}

function count<Key>(counts: Map<Key, number>, key: Key, more = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

function mostFrequent(counts: Map<string, number>): { name: string; count: number }[] {
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  )
}
