import { authorLine } from './expected.ts'
import type { Reader, Reading } from './reading.ts'

/**
 * EndNote's tagged form, which no package reads: tags as EndNote's own import filter lists them (version X8.2), lines and
 * records as Zotero's translator Refer/BibIX takes them apart (of August 2019).
 */
export const refer: Reader = {
  name: "EndNote's table of tags",
  knows: [
    ...(['title', 'authors', 'year', 'container', 'volume', 'issue'] as const),
    ...(['pages', 'publisher', 'doi', 'url', 'arxiv'] as const),
  ],
  read: (text) => new Map(text.split('\n\n').map(readRecord)),
}

function readRecord(record: string): [string, Reading] {
  const lines = record
    .trim()
    .split('\n')
    .map((line): [string, string] => [line[1] ?? '', line.slice(3)])
  const first = (tag: string) => lines.find(([found]) => found === tag)?.[1]
  const isPreprint = first('0') === 'Electronic Article'
  return [
    first('F') ?? '',
    {
      title: first('T'),
      authors: lines.filter(([tag]) => tag === 'A').map(([, name]) => toLine(name)),
      year: first('D'),
      container: first('J') ?? first('B'),
      volume: first('V'),
      issue: first('N'),
      pages: first('P'),
      // Of a preprint it is where it lies.
      publisher: isPreprint ? undefined : first('I'),
      doi: first('R'),
      url: first('U'),
      arxiv: first('M')?.replace(/^arXiv:/, ''),
    },
  ]
}

/** A comma at the end is EndNote's sign that a name is whole. */
function toLine(name: string): string {
  const [family, given, suffix] = name.replace(/,$/, '').split(', ')
  return authorLine({ family, given, suffix })
}
