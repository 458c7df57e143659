import type { ReadState } from './stored.ts'

/** A paper on one of the reader's shelves, by shelf and number there. */
export type PaperKey = { shelf: string; number: number }

/** One line of the table of papers. */
export type Row = PaperKey & {
  title: string
  /** As a list shows them, *Chen, Wang, Shah and 3 more*. */
  authors: string
  year?: number
  venue?: string
  /** Milliseconds since 1970. */
  addedAt: number
  readState?: ReadState
  tags?: string[]
  hasNote?: boolean
  /** It was put together of several records of an import. */
  isMerged?: boolean
}

/** Which papers a table shows; what is absent does not matter. */
export type Filter = {
  shelf?: string
  /** Words that title, authors, venue or tags have, each at least as a beginning of a word. */
  text?: string
  fromYear?: number
  toYear?: number
  venue?: string
  tag?: string
  readState?: ReadState | 'unmarked'
}

export type Order = { by: 'addedAt' | 'title' | 'authors' | 'year' | 'venue'; isDescending: boolean }

/** What a filter left, in order; the rows are fetched window by window. */
export type Listing = {
  /** Names this listing in `rows` and `keys`. */
  id: number
  total: number
  /** Where the rows of all these papers are still being made: of how many they are there, before the filter. */
  indexed?: number
  /** Papers by year, ascending, that the filter leaves when it names no years. */
  years: { year: number; count: number }[]
  /** Of all papers of the shelf or shelves: the most frequent venues and all tags, for the filters. */
  venues: { name: string; count: number }[]
  tags: { name: string; count: number }[]
}

/** The papers of a library as points: kin lie together. Coordinates from 0 to 1. */
export type PaperMap = { keys: PaperKey[]; titles: string[]; x: Float32Array; y: Float32Array }

/** A map, and what tells whether another one would be the same. */
export type DrawnMap = PaperMap & { state: string }
