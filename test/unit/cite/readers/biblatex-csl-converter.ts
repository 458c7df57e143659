import { parseCSL } from 'biblatex-csl-converter'
import { authorLine } from './expected.ts'
import type { Reader, Reading } from './reading.ts'

type Text = { type: string; text?: string; content?: Text }[]
type Name = { literal?: Text; family?: Text; given?: Text; prefix?: Text; suffix?: Text }
type Fields = Record<string, Text | string | undefined> & {
  author?: Name[]
  publisher?: Text[]
  pages?: Text[][]
}

/** The reader of Fidus Writer, for CSL-JSON. */
export const biblatexCslConverter: Reader = {
  name: 'biblatex-csl-converter',
  knows: ['title', 'authors', 'year', 'container', 'volume', 'issue', 'pages', 'doi', 'url'],
  read(text) {
    // It leaves out what is of the type `document`, which came with CSL 1.0.2.
    const items = JSON.parse(text.replaceAll('"type": "document"', '"type": "article"')) as { id: string }[]
    const entries = Object.values(parseCSL(items as never)) as { entry_key: string; fields: Fields }[]
    // It names the entries by their place.
    return new Map(
      entries.map(({ entry_key: place, fields }) => [items[Number(place)]?.id ?? '', toReading(fields)]),
    )
  },
}

function toReading(fields: Fields): Reading {
  return {
    title: plain(fields.title),
    authors: fields.author?.map(({ literal, family, given, prefix, suffix }) =>
      authorLine({
        family: plain(literal ?? family),
        given: plain(given),
        particle: plain(prefix),
        suffix: plain(suffix),
      }),
    ),
    year: plain(fields.date)?.slice(0, 4),
    container: plain(fields.journaltitle ?? fields.booktitle ?? fields.maintitle),
    volume: plain(fields.volume),
    issue: plain(fields.number ?? fields.issue),
    pages: fields.pages
      ?.flatMap((range) => range.map((page) => (page as unknown as Text).map(({ text }) => text).join('-')))
      .join(''),
    doi: plain(fields.doi),
    url: plain(fields.url),
  }
}

function plain(value: Text | string | undefined): string | undefined {
  if (typeof value === 'string' || !value) return value
  return value.map(({ text, content }) => text ?? plain(content) ?? '').join('')
}
