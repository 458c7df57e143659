import { idsOfUrl } from '../ids.ts'
import type { RawPaper } from '../record.ts'
import { type JsonObject, objectOf, objectsOf, textOf } from './json-fields.ts'

/** A work of OpenAlex, from its API or its snapshot (https://docs.openalex.org). */
export function readOpenAlex(work: JsonObject): RawPaper {
  const [ids, biblio] = [objectOf(work.ids), objectOf(work.biblio)]
  const locations = [
    objectOf(work.primary_location),
    objectOf(work.best_oa_location),
    ...objectsOf(work.locations),
  ]
  // A preprint server may be named first though the paper was published.
  const sources = locations.map(({ source }) => objectOf(source))
  const source = sources.find(({ type }) => PUBLICATIONS.has(textOf(type) ?? '')) ?? sources[0] ?? {}
  const arxiv = locations.map(arxivOf).find(Boolean)
  const [start, end] = [textOf(biblio.first_page), textOf(biblio.last_page)]
  // `host_venue` is of records before 2023.
  const name =
    source.type === 'repository'
      ? undefined
      : (textOf(source.display_name) ?? textOf(objectOf(work.host_venue).display_name))
  return {
    title: textOf(work.title ?? work.display_name),
    abstract: textOf(work.abstract) ?? invert(objectOf(work.abstract_inverted_index)),
    authors: objectsOf(work.authorships).flatMap(
      ({ author, raw_author_name }) => textOf(objectOf(author).display_name) ?? textOf(raw_author_name) ?? [],
    ),
    issued: textOf(work.publication_date) ?? textOf(work.publication_year),
    ids: {
      ...(arxiv && { arxiv }),
      doi: textOf(work.doi ?? ids.doi),
      pmid: textOf(ids.pmid),
      pmcid: textOf(ids.pmcid),
      openalex: textOf(work.id)?.split('/').at(-1),
    },
    ...(name && {
      venue: {
        type: TYPES.get(textOf(work.type) ?? '') ?? PUBLICATIONS.get(textOf(source.type) ?? ''),
        name,
        volume: textOf(biblio.volume),
        issue: textOf(biblio.issue),
        pages: start && end && start !== end ? `${start}-${end}` : start,
        publisher: textOf(source.host_organization_name),
        year: textOf(work.publication_year),
      },
    }),
    url: textOf(objectOf(work.primary_location).landing_page_url) ?? textOf(work.doi),
    pdfUrl: locations.map(({ pdf_url }) => textOf(pdf_url)).find(Boolean),
    language: textOf(work.language),
  }
}

const PUBLICATIONS = new Map([
  ['journal', 'article-journal'],
  ['conference', 'paper-conference'],
  ['book series', undefined],
])

/** Types of works that say more than the type of where they appeared. */
const TYPES = new Map([
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
])

function arxivOf({ landing_page_url, pdf_url }: JsonObject): string | undefined {
  return idsOfUrl(textOf(landing_page_url) ?? '').arxiv ?? idsOfUrl(textOf(pdf_url) ?? '').arxiv
}

/** More words than any abstract has. */
const MAX_WORDS = 20_000

/** The text behind an index of word → places. */
function invert(index: JsonObject): string | undefined {
  const words: string[] = []
  for (const [word, places] of Object.entries(index))
    for (const place of Array.isArray(places) ? places : [])
      if (Number.isInteger(place) && place >= 0 && place < MAX_WORDS) words[place] = word
  return words.filter(Boolean).join(' ') || undefined
}
