import { PaperkinError } from '../model/errors.ts'
import type { Ids, Paper, Venue } from '../model/paper.ts'

/** A record of `assets/seed-papers.json`; `null` is unknown. */
export type SeedPaper = {
  id: string
  title: string
  abstract: string
  authors: Paper['authors']
  issued: string
  arxivId: string | null
  primaryCategory: string | null
  doi: string | null
  venue: { [Field in keyof Venue]: Venue[Field] | null } | null
  url: string | null
  codeUrl: string | null
  alsoTitled: string[]
  unverified: string[]
}

/**
 * The bundled papers: title and abstract from the page they were found on, to the letter, facts from the records
 * made for it, in the page's order. Throws where the two disagree.
 */
export function readSeed(page: string, records: SeedPaper[]): Paper[] {
  const texts = readSeedPage(page)
  if (texts.length !== records.length)
    throw new PaperkinError(
      `The seed page has ${texts.length} papers but there are ${records.length} records.`,
    )
  return records.map((record, i) => {
    const { title, abstract } = texts[i] as SeedText
    if (record.title !== title || record.abstract !== abstract)
      throw new PaperkinError(`Record ${i + 1} of the seed papers is not “${title}” as the seed page has it.`)
    return toPaper(record)
  })
}

type SeedText = { title: string; abstract: string }

// The lines above the first title: "new", the invitation, "Subscribe", "byAK …", and the date.
const HEADER_LINES = 5

/** Title and abstract of each paper of the saved page: paragraphs by turns, after its header. */
function readSeedPage(page: string): SeedText[] {
  const paragraphs = page.split('\n').filter((line) => line.trim() !== '')
  const texts = paragraphs.slice(HEADER_LINES)
  return Array.from({ length: texts.length / 2 }, (_, i) => ({
    title: texts[2 * i] as string,
    abstract: texts[2 * i + 1] as string,
  }))
}

function toPaper(record: SeedPaper): Paper {
  const { id, title, abstract, authors, issued, alsoTitled, unverified } = record
  const ids: Ids = {}
  if (record.arxivId) ids.arxiv = record.arxivId
  if (record.doi) ids.doi = record.doi.toLowerCase()
  return {
    id,
    title,
    abstract,
    authors,
    issued,
    ids,
    ...known({
      primaryCategory: record.primaryCategory,
      venue: record.venue && record.venue.name !== 'arXiv' ? (known(record.venue) as Venue) : null,
      url: record.url,
      codeUrl: record.codeUrl,
    }),
    ...(alsoTitled.length > 0 && { alsoTitled }),
    ...(unverified.length > 0 && { unverified }),
  }
}

/** The fields that are not `null`. */
function known<T extends object>(fields: T): { [Field in keyof T]?: NonNullable<T[Field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as never
}
