import { parse } from '@retorquere/bibtex-parser'
import { authorLine } from './expected.ts'
import type { Reader, Reading } from './reading.ts'

type Creator = { name?: string; firstName?: string; lastName?: string; prefix?: string; suffix?: string }
type Fields = Record<string, string> & { author?: Creator[] }

/** The parser of Better BibTeX. */
export const retorquere: Reader = {
  name: '@retorquere/bibtex-parser',
  knows: [
    'title',
    'authors',
    'year',
    'container',
    'volume',
    'issue',
    'pages',
    'publisher',
    'doi',
    'url',
    'arxiv',
  ],
  read(text) {
    const { entries, errors } = parse(text, { sentenceCase: false })
    const faults = errors.filter(({ error }) => !error.startsWith('unhandled macro \\math'))
    if (faults.length) throw new Error(JSON.stringify(faults))
    return new Map(entries.map(({ key, fields }) => [key, toReading(fields as unknown as Fields)]))
  },
}

function toReading(fields: Fields): Reading {
  return {
    title: fields.title,
    authors: fields.author?.map(({ name, firstName, lastName, prefix, suffix }) =>
      authorLine({ family: name ?? lastName, given: firstName, particle: prefix, suffix }),
    ),
    year: fields.year ?? fields.date?.slice(0, 4),
    container: fields.journal ?? fields.journaltitle ?? fields.booktitle ?? fields.howpublished,
    volume: fields.volume,
    issue: fields.number,
    pages: fields.pages,
    publisher: one(fields.publisher),
    doi: fields.doi,
    url: fields.url,
    arxiv: fields.eprint,
  }
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(' and ') : value)
