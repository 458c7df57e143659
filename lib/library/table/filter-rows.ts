import type { Filter, Order } from '../../model/listing.ts'
import { tokenize } from '../../text/tokenize.ts'
import type { ShelfRow } from './rows.ts'

/** A row and the shelf it is on. */
export type PlacedRow = { shelf: string; row: ShelfRow }

/** The rows that a filter leaves, in order, else as they stand; those that are equal by it stand as they came. */
export function filterRows(rows: PlacedRow[], filter: Filter, order?: Order): PlacedRow[] {
  const tests = testsOf(filter)
  const left = tests.length > 0 ? rows.filter(({ row }) => tests.every((test) => test(row))) : rows
  return order ? sortRows(left, order) : left
}

type Test = (row: ShelfRow) => boolean

function testsOf({ text = '', fromYear, toYear, venue, tag, readState }: Filter): Test[] {
  const words = tokenize(text).map(({ word }) => ` ${word}`)
  const tests: (Test | false)[] = [
    words.length > 0 && ((row) => words.every((word) => foldedText(row).includes(word))),
    fromYear !== undefined && (({ year }) => year !== undefined && year >= fromYear),
    toYear !== undefined && (({ year }) => year !== undefined && year <= toYear),
    venue !== undefined && ((row) => row.venue === venue),
    tag !== undefined && ((row) => row.tags?.includes(tag) ?? false),
    readState !== undefined && ((row) => (row.readState ?? 'unmarked') === readState),
  ]
  return tests.filter((test) => test !== false)
}

const folded = new WeakMap<ShelfRow, string>()

/** The words of a row with a space before each, so that a beginning of a word is found as such. */
function foldedText(row: ShelfRow): string {
  let text = folded.get(row)
  if (text === undefined) {
    const { title, authors, venue = '', tags = [] } = row
    const words = tokenize([title, authors, venue, ...tags].join(' '))
    text = words.map(({ word }) => ` ${word}`).join('')
    folded.set(row, text)
  }
  return text
}

function sortRows(rows: PlacedRow[], { by, isDescending }: Order): PlacedRow[] {
  const sign = isDescending ? -1 : 1
  const keyed = rows.map((placed) => ({ placed, key: sortKey(placed.row, by) }))
  return keyed
    .sort((a, b) => {
      // What is not known comes last, whichever way.
      const unknown = Number(a.key === undefined) - Number(b.key === undefined)
      if (unknown !== 0) return unknown
      if (a.key !== b.key) return (a.key as string) < (b.key as string) ? -sign : sign
      return a.placed.row.number - b.placed.row.number
    })
    .map(({ placed }) => placed)
}

function sortKey(row: ShelfRow, by: Order['by']): string | number | undefined {
  const value = row[by]
  if (typeof value !== 'string') return value
  // Spaces, quotes and other signs at the beginning are not what a list is looked through by.
  const key = value.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
  return key === '' ? undefined : key
}
