import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { parse as parseRis } from 'astrocite-ris'
import { authorLine } from './expected.ts'
import type { Reader, Reading } from './reading.ts'

type Name = {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
}
type Item = Record<string, string | undefined> & {
  author?: Name[]
  issued?: { 'date-parts': (string | number)[][] }
  'event-date'?: { 'date-parts': (string | number)[][] }
}

/** citation-js as a reader: its parser and its tables of TeX commands have no part in our writing. */
export const citationJs: Reader = {
  name: '@citation-js',
  // It takes an e-print for a PubMed id, and drops the publisher of an article.
  knows: ['title', 'authors', 'year', 'container', 'volume', 'pages', 'doi', 'url'],
  // It does not know \\aa, which every TeX does, and takes the hyphen before a small letter out of a name.
  foldsHyphens: true,
  read: (text) =>
    toReadings(plugins.input.chain(text.replaceAll('{\\aa}', '{\\r a}'), { generateGraph: false }) as Item[]),
}

/** A grammar for RIS by other hands. */
export const astrocite: Reader = {
  name: 'astrocite-ris',
  knows: ['title', 'authors', 'year', 'container', 'volume', 'issue', 'pages', 'publisher', 'doi', 'url'],
  // RIS has family, given, suffix; this reader takes them in BibTeX's order.
  read: (text) => toReadings((parseRis(text) as unknown as Item[]).map(withSuffixLast)),
}

function withSuffixLast(item: Item): Item {
  const author = item.author?.map((name) =>
    name.suffix ? { ...name, given: name.suffix, suffix: name.given } : name,
  )
  return { ...item, author } as Item
}

function toReadings(items: Item[]): Map<string, Reading> {
  return new Map(items.map((item) => [item.id ?? '', toReading(item)]))
}

function toReading(item: Item): Reading {
  const isPreprint = /^(article|manuscript|webpage)$/.test(item.type ?? '')
  return {
    title: item.title,
    authors: item.author?.map(toLine),
    year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
    container: item['container-title'] ?? (item.type === 'document' ? item.publisher : undefined),
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    publisher: isPreprint ? undefined : item.publisher,
    doi: item.DOI,
    url: item.URL,
  }
}

function toLine({ family, given, literal, suffix, ...particles }: Name): string {
  const particle = particles['non-dropping-particle'] ?? particles['dropping-particle']
  return authorLine({ family: family ?? literal, given, suffix, particle })
}
