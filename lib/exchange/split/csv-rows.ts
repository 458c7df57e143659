import Papa from 'papaparse'
import { MAX_RECORD } from '../record.ts'

/** One row of a CSV text; undefined where it is too long. */
export type CsvRow = { line: number; cells: string[] | undefined }

/**
 * Cuts a CSV text that comes in pieces into rows, cells by Papa Parse. A row ends at a line's end outside of
 * quotation marks. Where a mark is missing, the row ends after `MAX_LINES` lines, so that it loses few others.
 */
export function createCsvSplitter(delimiter: string) {
  let pieces: string[] = []
  let length = 0
  let line = 1
  let rowLine = 1
  let isQuoted = false

  const take = (): CsvRow => {
    const row = { line: rowLine, cells: length > MAX_RECORD ? undefined : parse(pieces.join(''), delimiter) }
    pieces = []
    length = 0
    isQuoted = false
    rowLine = line
    return row
  }
  const add = (piece: string) => {
    length += piece.length
    if (length > MAX_RECORD) pieces = []
    else pieces.push(piece)
  }

  return {
    push: (text: string): CsvRow[] => {
      const rows: CsvRow[] = []
      let start = 0
      for (const match of text.matchAll(/"|\r\n|\n/g)) {
        if (match[0] === '"') isQuoted = !isQuoted
        else {
          line++
          if (isQuoted && line - rowLine <= MAX_LINES) continue
          add(text.slice(start, match.index))
          start = match.index + match[0].length
          rows.push(take())
        }
      }
      add(text.slice(start))
      return rows
    },
    end: (): CsvRow[] => (length > 0 ? [take()] : []),
  }
}

/** More lines than an abstract in a cell has. */
const MAX_LINES = 500

function parse(source: string, delimiter: string): string[] {
  return Papa.parse<string[]>(source, { delimiter, header: false }).data[0] ?? []
}
