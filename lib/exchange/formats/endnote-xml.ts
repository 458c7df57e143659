import { readRemarks } from '../notes.ts'
import type { RawPaper } from '../record.ts'
import type { XmlElement } from '../split/xml-elements.ts'
import { createXmlReader, find, findAll, textIn } from './xml.ts'

/** Reads EndNote's XML, as EndNote, Zotero and library databases write it. */
export const createEndnoteXmlReader = () =>
  createXmlReader(['record'], readRecord, (record) => textIn(find(record, 'titles/title')))

function readRecord(record: XmlElement): RawPaper {
  // Every text may lie in one or several `style` elements; all that is in them is the value.
  const text = (...paths: string[]) => paths.map((path) => textIn(find(record, path))).find(Boolean)
  const all = (path: string) => findAll(record, path).flatMap((element) => textIn(element) ?? [])
  const type = find(record, 'ref-type')?.attributes.name ?? ''
  const year = text('dates/year')
  const publisher = text('publisher')
  const place = text('periodical/full-title', 'titles/secondary-title', 'alt-periodical/full-title')
  const name = place ?? (/^(?:Thesis|Report|Book)$/.test(type) ? publisher : undefined)
  const authors = all('contributors/authors/author')
  const urls = [...all('urls/related-urls/url'), ...all('urls/web-urls/url')]
  const date = text('dates/pub-dates/date')
  const remarks = readRemarks(text('notes'))
  return {
    title: text('titles/title'),
    abstract: text('abstract'),
    authors: authors.length > 0 ? authors : all('contributors/secondary-authors/author'),
    // "May 12" says the day of the year beside it.
    issued: date && year ? (/\d{4}/.test(date) ? date : `${date} ${year}`) : (year ?? date),
    ids: {
      arxiv: remarks.ids.arxiv,
      doi: text('electronic-resource-num'),
      pmid: /^\d{5,9}$/.exec(text('accession-num') ?? '')?.[0] ?? remarks.ids.pmid,
      pmcid: /^PMC\d+$/.exec(text('custom2') ?? '')?.[0],
    },
    ...(name &&
      !/^arxiv\b/i.test(name) && {
        venue: {
          type: TYPES.get(type),
          name,
          volume: text('volume'),
          issue: text('number', 'issue'),
          pages: text('pages'),
          publisher: publisher === name ? undefined : publisher,
          year,
        },
      }),
    url: urls[0],
    pdfUrl: all('urls/pdf-urls/url').find((url) => /^https?:/.test(url)),
    language: text('language'),
    tags: all('keywords/keyword'),
    note: [text('research-notes'), remarks.rest].filter(Boolean).join('\n') || undefined,
  }
}

const TYPES = new Map([
  ['Journal Article', 'article-journal'],
  ['Electronic Article', 'article-journal'],
  ['Conference Paper', 'paper-conference'],
  ['Conference Proceedings', 'paper-conference'],
  ['Book Section', 'chapter'],
  ['Book', 'book'],
  ['Thesis', 'thesis'],
  ['Report', 'report'],
])
