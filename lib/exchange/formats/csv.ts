import { readRemarks, readStateOf } from '../notes.ts'
import { type Item, type RawPaper, type RecordReader, TOO_LONG } from '../record.ts'
import { type CsvRow, createCsvSplitter } from '../split/csv-rows.ts'

/** Reads CSV with a header, of any program: the columns are known by their names. */
export function createCsvReader(delimiter: string): RecordReader {
  const splitter = createCsvSplitter(delimiter)
  let columns: (string | undefined)[] | undefined
  const read = (rows: CsvRow[]): Item[] =>
    rows.flatMap(({ line, cells }): Item[] => {
      if (!cells) return [{ line, reason: TOO_LONG }]
      if (cells.every((cell) => cell.trim() === '')) return []
      if (columns) return [readRow(line, cells, columns)]
      columns = cells.map(fieldOf)
      return []
    })
  return { push: (text) => read(splitter.push(text)), end: () => read(splitter.end()) }
}

// What Zotero, Scopus, Web of Science, Google Scholar, IEEE Xplore, ACM and Rayyan call their columns.
const COLUMNS: [string, string][] = [
  ['title', 'title|article title|document title|paper title'],
  ['abstract', 'abstract|abstract note|summary'],
  ['full names', 'author full names'],
  ['authors', 'author|authors|author\\(s\\)|creators?'],
  ['issued', 'date|publication date|published|issued|date published'],
  ['year', 'year|publication year|pub year'],
  [
    'venue',
    'journal|publication title|source title|venue|publication|container title|booktitle|conference|journal/book',
  ],
  ['volume', 'volume'],
  ['issue', 'issue|number|art\\. no\\.'],
  ['pages', 'pages?|page range'],
  ['start', 'page start|start page|beginning page'],
  ['end', 'page end|end page|ending page'],
  ['publisher', 'publisher'],
  ['doi', 'doi|digital object identifier'],
  ['arxiv', 'arxiv|arxiv[ _]?id|arxiv number'],
  ['pmid', 'pmid|pubmed id'],
  ['pmcid', 'pmcid'],
  ['url', 'url|link|links?|article url|pdf link'],
  ['language', 'language|language of original document'],
  ['type', 'item type|document type|type|publication type'],
  ['tags', 'tags|manual tags|keywords|author keywords'],
  ['note', 'notes?'],
  ['extra', 'extra'],
  ['archive id', 'archive id|archive location|loc in archive'],
  ['added', 'date added|added|added at'],
  ['read state', 'read state|read status|status'],
]

function fieldOf(heading: string): string | undefined {
  const name = heading
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[_-]/g, ' ')
  return COLUMNS.find(([, names]) => new RegExp(`^(?:${names})$`).test(name))?.[0]
}

function readRow(line: number, cells: string[], columns: (string | undefined)[]): Item {
  const values = new Map<string, string>()
  columns.forEach((field, i) => {
    const cell = cells[i]?.trim()
    if (field && cell && !values.has(field)) values.set(field, cell)
  })
  const entry = values.get('title')?.slice(0, 80)
  if (cells.length > columns.length)
    return {
      line,
      ...(entry && { entry }),
      reason: `It has ${cells.length} cells, the header ${columns.length}.`,
    }
  return { line, ...(entry && { entry }), raw: readValues((field) => values.get(field)) }
}

function readValues(value: (field: string) => string | undefined): RawPaper {
  const [start, end, name] = [value('start'), value('end'), value('venue')]
  const remarks = readRemarks([value('extra'), value('archive id')].filter(Boolean).join('\n'))
  const range = start && end && start !== end ? `${start}-${end}` : start
  return {
    title: value('title'),
    abstract: value('abstract'),
    authors: splitAuthors(value('full names') ?? value('authors') ?? ''),
    issued: value('issued') ?? value('year'),
    ids: {
      doi: value('doi'),
      arxiv: value('arxiv') ?? remarks.ids.arxiv,
      pmid: value('pmid') ?? remarks.ids.pmid,
      pmcid: value('pmcid') ?? remarks.ids.pmcid,
    },
    ...(name &&
      !/^arxiv\b/i.test(name) && {
        venue: {
          type: TYPES.find(([pattern]) => pattern.test(value('type') ?? ''))?.[1],
          name,
          volume: value('volume'),
          issue: value('issue'),
          pages: value('pages') ?? range,
          publisher: value('publisher'),
          year: value('year') ?? value('issued'),
        },
      }),
    url: value('url'),
    language: value('language'),
    tags: value('tags')?.split(/\s*[;|]\s*/),
    note: value('note') ?? remarks.rest,
    addedAt: value('added'),
    readState: readStateOf(value('read state')),
  }
}

const TYPES: [RegExp, string][] = [
  [/journal|^article|review/i, 'article-journal'],
  [/conference|proceeding/i, 'paper-conference'],
  [/chapter|section/i, 'chapter'],
  [/thesis|dissertation/i, 'thesis'],
  [/report/i, 'report'],
  [/book/i, 'book'],
]

/** Names parted by semicolons or “and”, else by commas, where these do not part family from given name. */
function splitAuthors(text: string): string[] {
  // Scopus adds its author number in parentheses.
  const names = text.replace(/\s*\(\d{5,}\)/g, '')
  if (/;|\sand\s/.test(names))
    return names
      .split(/\s*;\s*|\s*,?\s+and\s+/)
      .filter(Boolean)
      .map(invertInitials)
  const parts = names.split(/\s*,\s*/).filter(Boolean)
  // "Lovelace, Ada" is one name; "Ada Lovelace, Alan Turing" are two.
  const isInverted = parts.length === 2 && parts.some((part) => !part.includes(' '))
  return isInverted ? [names] : parts.map(invertInitials)
}

/** `Okafor C.M.` → `Okafor, C.M.`, as Scopus means it. */
const invertInitials = (name: string) => name.replace(/^([^,]+?),?\s+((?:\p{Lu}\.-?\s?)+)$/u, '$1, $2')
