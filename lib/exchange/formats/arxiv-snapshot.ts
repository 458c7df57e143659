import type { RawPaper } from '../record.ts'
import { type JsonObject, objectsOf, textOf } from './json-fields.ts'

/** A line of arXiv's metadata snapshot (the JSON Lines file of all its papers). */
export function readArxivSnapshot(record: JsonObject): RawPaper {
  const arxiv = textOf(record.id)
  const journal = textOf(record['journal-ref'])
  const versions = objectsOf(record.versions)
  const names = Array.isArray(record.authors_parsed) ? record.authors_parsed.filter(Array.isArray) : []
  return {
    title: textOf(record.title),
    abstract: textOf(record.abstract),
    authors:
      names.length > 0 ? names.flatMap(readName) : (textOf(record.authors)?.split(/,\s*|\s+and\s+/) ?? []),
    // `update_date` is when the record changed last, not when the paper came out.
    issued: textOf(versions[0]?.created),
    ids: { ...(arxiv && { arxiv }), doi: textOf(record.doi)?.split(/\s/)[0] },
    primaryCategory: textOf(record.categories)?.split(/\s+/)[0],
    // A journal reference is one line of free text: it is kept whole rather than parted by guess.
    ...(journal && { venue: { name: journal } }),
    ...(arxiv && { url: `https://arxiv.org/abs/${arxiv}` }),
  }
}

function readName([family, given, suffix]: unknown[]) {
  const name = textOf(family)
  if (!name) return []
  const [givenName, tail] = [textOf(given), textOf(suffix)]
  return [
    givenName || tail ? { family: name, given: givenName, suffix: tail } : { family: name, literal: true },
  ]
}
