import { BUNDLED_SHELF } from '../../lib/library/bundled-shelf.ts'
import { createLibrary, type Library } from '../../lib/library/library.ts'
import { openMemoryShelf } from '../../lib/library/memory-shelf.ts'
import type { Author, Paper } from '../../lib/model/paper.ts'
import { paperId } from '../../lib/model/same-paper.ts'
import { buildIndex } from '../../lib/search/build-index.ts'
import { readBundledPapers } from '../bundled-asset.ts'
import { readWordVectors } from '../word-vectors.ts'
import { readRecords } from './json-lines.ts'

/** A library over the papers of a JSON Lines file, or over the bundled ones. */
export async function openCorpus(file: string | undefined): Promise<Library> {
  const papers = file ? await readPapers(file) : await readBundledPapers()
  const shelves = [openMemoryShelf(BUNDLED_SHELF, file ?? 'Bundled', papers, buildIndex(papers))]
  const openShelves = async () => shelves
  return createLibrary({ openShelves, shelvesOff: async () => [], loadVectors: () => readWordVectors() })
}

/** The papers of a JSON Lines file, plain or compressed; of several with one id the first. */
export async function readPapers(file: string): Promise<Paper[]> {
  const papers = new Map<string, Paper>()
  for await (const record of readRecords(file)) {
    const paper = toPaper(record)
    if (paper && !papers.has(paper.id)) papers.set(paper.id, paper)
  }
  return [...papers.values()]
}

/** A record of a corpus as a paper: `id` or `_id`, `title`, `abstract` or `text`, authors by name, ids at the top or in `ids`. */
export function toPaper(record: Record<string, unknown>): Paper | undefined {
  const { title, year, venue } = record
  if (typeof title !== 'string') return undefined
  const ids = {
    ...(record.ids as Record<string, string>),
    ...pick({ arxiv: record.arxivId, doi: record.doi }),
  }
  const id = String(record.id ?? record._id ?? paperId(ids, title))
  return {
    id,
    title,
    authors: (Array.isArray(record.authors) ? record.authors : []).map(toAuthor),
    ids,
    ...pick({
      abstract: record.abstract ?? record.text,
      url: record.url,
      issued: record.issued ?? (year && String(year)),
    }),
    ...(typeof venue === 'string' && { venue: { name: venue } }),
    ...(typeof venue === 'object' && venue && { venue: venue as Paper['venue'] }),
  }
}

function toAuthor(author: string | Author): Author {
  if (typeof author !== 'string') return author
  const [, given, family = author] = /^(.*)\s(\S+)$/.exec(author) ?? []
  return given ? { given, family } : { family }
}

/** The fields that are non-empty strings. */
function pick(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
    ),
  )
}
