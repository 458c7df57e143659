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
  const source = objectOf(objectOf(work.primary_location).source)
  const arxiv = locations.map(arxivOf).find(Boolean)
  const [start, end] = [textOf(biblio.first_page), textOf(biblio.last_page)]
  const name = source.type === 'repository' ? undefined : textOf(source.display_name)
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
        type:
          source.type === 'journal'
            ? 'article-journal'
            : source.type === 'conference'
              ? 'paper-conference'
              : undefined,
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

function arxivOf({ landing_page_url }: JsonObject): string | undefined {
  return /arxiv\.org\/abs\/([^?#]+)/i.exec(textOf(landing_page_url) ?? '')?.[1]
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
