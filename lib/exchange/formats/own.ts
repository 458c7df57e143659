import { type Author, Paper } from '../../model/paper.ts'
import type { RawPaper } from '../record.ts'
import { type JsonObject, objectOf, textOf, textsOf } from './json-fields.ts'

/** Whether a record has Paperkin's own form, so that it is taken to the letter. */
export function isOwn({ id, ids, authors }: JsonObject): boolean {
  return typeof id === 'string' && typeof ids === 'object' && ids !== null && Array.isArray(authors)
}

/** A paper as Paperkin wrote it. Keys the model does not know are dropped; throws where it does not fit. */
export function readOwn(record: JsonObject): Paper {
  return Paper.parse(record)
}

/** A record of a corpus: title, abstract or text, authors by name, ids at the top or in its `scheme:value` key. */
export function readCorpusRecord(record: JsonObject): RawPaper {
  const year = textOf(record.year)
  const venue = objectOf(record.venue)
  const [, scheme = '', value] = /^([a-z][a-z0-9-]*):(\S+)$/.exec(textOf(record.id ?? record._id) ?? '') ?? []
  const name = textOf(record.venue) ?? textOf(venue.name)
  return {
    title: textOf(record.title),
    abstract: textOf(record.abstract ?? record.text ?? record.summary),
    authors: authorsOf(record.authors ?? record.author),
    issued: textOf(record.issued ?? record.date ?? record.published) ?? year,
    ids: {
      ...(scheme !== 'title' && { [scheme]: value }),
      ...(record.ids ? (objectOf(record.ids) as Record<string, string>) : {}),
      ...given('arxiv', record.arxivId ?? record.arxiv_id ?? record.arxiv),
      ...given('doi', record.doi ?? record.DOI),
    },
    primaryCategory: textOf(record.primaryCategory),
    // arXiv is where a preprint lies, not where it was published.
    ...(name &&
      !/^arxiv\b/i.test(name) && {
        venue: { ...(venue as RawPaper['venue']), name, year: textOf(venue.year) },
      }),
    url: textOf(record.url),
    pdfUrl: textOf(record.pdfUrl ?? record.pdf),
    codeUrl: textOf(record.codeUrl),
    tags: textsOf(record.tags),
    note: textOf(record.note),
  }
}

function authorsOf(value: unknown): RawPaper['authors'] {
  if (typeof value === 'string') return value.split(/\s*;\s*|\s+and\s+/)
  if (!Array.isArray(value)) return []
  return value.flatMap((author): (string | Author)[] => {
    const { family, given, name } = objectOf(author)
    if (typeof family === 'string') return [{ family, ...(typeof given === 'string' && { given }) }]
    const text = textOf(author) ?? textOf(name)
    return text ? [text] : []
  })
}

function given(scheme: string, value: unknown): { [scheme: string]: string } {
  const text = textOf(value)
  return text ? { [scheme]: text } : {}
}
