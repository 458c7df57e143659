import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortRows } from '../../../../lib/library/table/filter-rows.ts'
import {
  buildRows,
  rowsFromBytes,
  rowsToBytes,
  type ShelfRow,
} from '../../../../lib/library/table/row-segment.ts'

// Few texts, so that some are equal; signs alone are unknown.
const anyText = fc.constantFrom('Krill', '“krill”', 'Ice', 'Über', '…', '', '10 tides', 'Zebra')
const anyRows = fc.array(fc.record({ title: anyText, authors: anyText }), { maxLength: 600 })

it.each(['title', 'authors'] as const)(
  'rows in order by %s stand as in a plain sort, those that are equal as they came',
  (by) => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), fc.boolean(), (texts, isDescending, isKept) => {
        const rows = texts.map((text, i): ShelfRow => ({ ...text, id: `${i}`, number: i, addedAt: 0 }))
        const built = buildRows(rows)
        const segment = isKept ? rowsFromBytes(rowsToBytes(built)) : built
        const places = sortRows([{ shelf: 's', segment }], [...rows.keys()], { by, isDescending })
        expect(places).toEqual(sortPlainly(rows, by, isDescending))
      }),
    )
  },
)

function sortPlainly(rows: ShelfRow[], by: 'title' | 'authors', isDescending: boolean): number[] {
  const keyOf = (row: ShelfRow) => row[by].toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
  const known = rows.filter((row) => keyOf(row) !== '')
  known.sort((a, b) => {
    if (keyOf(a) === keyOf(b)) return a.number - b.number
    return keyOf(a) < keyOf(b) === isDescending ? 1 : -1
  })
  return [...known, ...rows.filter((row) => keyOf(row) === '')].map(({ number }) => number)
}
