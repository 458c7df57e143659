import type { RawPaper } from '../record.ts'
import { type JsonObject, objectOf, objectsOf, textOf } from './json-fields.ts'

/** A paper of Semantic Scholar, from its API (camel case) or its data sets (lower case). */
export function readSemanticScholar(record: JsonObject): RawPaper {
  // A list of citations or references has the paper beside what is said about it.
  const paper = linkedPaper(record) ?? record
  const ids = objectOf(paper.externalIds ?? paper.externalids)
  const journal = objectOf(paper.journal)
  const place = objectOf(paper.publicationVenue)
  const name = textOf(journal.name) ?? textOf(place.name) ?? textOf(paper.venue)
  const isPreprint = !name || /^arxiv\b/i.test(name)
  const kind = textOf(place.type)
  return {
    title: textOf(paper.title),
    abstract: textOf(paper.abstract),
    authors: objectsOf(paper.authors).flatMap(({ name }) => textOf(name) ?? []),
    issued: textOf(paper.publicationDate ?? paper.publicationdate) ?? textOf(paper.year),
    ids: {
      arxiv: textOf(ids.ArXiv),
      doi: textOf(ids.DOI),
      acl: textOf(ids.ACL),
      pmid: textOf(ids.PubMed),
      pmcid: textOf(ids.PubMedCentral),
      dblp: textOf(ids.DBLP),
      s2: textOf(paper.paperId),
      corpusid: textOf(paper.corpusId ?? paper.corpusid ?? ids.CorpusId),
    },
    ...(!isPreprint && {
      venue: {
        type: kind === 'journal' ? 'article-journal' : kind === 'conference' ? 'paper-conference' : undefined,
        name,
        volume: textOf(journal.volume),
        pages: textOf(journal.pages),
        year: textOf(paper.year),
      },
    }),
    url: textOf(paper.url),
    pdfUrl: textOf(objectOf(paper.openAccessPdf).url),
  }
}

/** The paper of an element of a list of citations or references; undefined where it is none. */
export function linkedPaper({ citingPaper, citedPaper }: JsonObject): JsonObject | undefined {
  const paper = citingPaper ?? citedPaper
  return typeof paper === 'object' && paper !== null ? objectOf(paper) : undefined
}
