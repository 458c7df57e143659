import type { Author } from '../../model/paper.ts'
import { joinDate } from '../dates.ts'
import { idsOfUrl } from '../ids.ts'
import { readRemarks, readStateOf } from '../notes.ts'
import type { RawPaper } from '../record.ts'
import { type JsonObject, objectOf, objectsOf, textOf } from './json-fields.ts'

/** An item of CSL-JSON 1.0.2 (https://docs.citationstyles.org), as Zotero, Mendeley, Crossref and pandoc write it. */
export function readCslItem(item: JsonObject): RawPaper {
  const url = textOf(item.URL)
  const issued = readCslDate(item.issued)
  const arxiv = arxivOf(item)
  const place = first(item['container-title']) ?? first(item['event-title'] ?? item.event)
  const publisher = textOf(item.publisher)
  // Zotero's *Extra*.
  const remarks = readRemarks(textOf(item.note))
  const type = textOf(item.type)
  // The venue of a thesis, report or book is who brought it out.
  const name = place ?? (/^(?:thesis|report|book)$/.test(type ?? '') ? publisher : undefined)
  const isPreprint = name === undefined || /^arxiv\b/i.test(name)
  return {
    title: first(item.title),
    abstract: textOf(item.abstract),
    authors: objectsOf(item.author).flatMap(readCslName),
    issued,
    ids: {
      ...(arxiv && { arxiv }),
      doi: textOf(item.DOI) ?? remarks.ids.doi,
      pmid: textOf(item.PMID) ?? remarks.ids.pmid,
      pmcid: textOf(item.PMCID) ?? remarks.ids.pmcid,
    },
    ...(!isPreprint && {
      venue: {
        type: type === 'document' ? undefined : (TYPES.get(type ?? '') ?? type),
        name,
        volume: textOf(item.volume),
        issue: textOf(item.issue),
        pages: textOf(item.page),
        publisher: publisher === name ? undefined : publisher,
        year: issued?.slice(0, 4),
      },
    }),
    primaryCategory: arxiv && textOf(objectOf(item.custom).primaryClass),
    url,
    language: textOf(item.language),
    tags: textOf(item.keyword)?.split(/\s*[,;]\s*/),
    note: [textOf(item.annote), remarks.rest].filter(Boolean).join('\n') || undefined,
    readState: readStateOf(textOf(objectOf(item.custom).readState)),
  }
}

// Crossref's own names of types, which its CSL-JSON carries: https://api.crossref.org/types
const TYPES = new Map([
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
])

/** A CSL name as an author; a name without parts is one literal. */
export function readCslName(name: JsonObject): Author[] {
  const literal = textOf(name.literal ?? name.name)
  const [family, given] = [textOf(name.family), textOf(name.given)]
  if (!family) return (literal ?? given) ? [{ family: (literal ?? given) as string, literal: true }] : []
  const particle = textOf(name['non-dropping-particle'] ?? name['dropping-particle'])
  const suffix = textOf(name.suffix)
  return [{ family, ...(given && { given }), ...(particle && { particle }), ...(suffix && { suffix }) }]
}

function readCslDate(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const { 'date-parts': parts, raw, literal } = objectOf(value)
  const [year, month, day] = (Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0] : []).map(Number)
  return joinDate(year, month, day) ?? textOf(raw) ?? textOf(literal)
}

function arxivOf(item: JsonObject): string | undefined {
  // As lib/cite writes it: CSL has no field of its own for an e-print beside a publication.
  const custom = objectOf(item.custom)
  if (/^arxiv$/i.test(textOf(custom.archivePrefix) ?? '')) return textOf(custom.eprint)
  const texts = [item.number, item.archive_location, item.note, item['container-title']].map(textOf)
  const named = texts.map((text) => /\barxiv:\s*([\w.-]+(?:\/\d{7})?)/i.exec(text ?? '')?.[1]).find(Boolean)
  if (/^arxiv$/i.test(textOf(item.archive) ?? '')) return named ?? textOf(item.archive_location)
  return named ?? readRemarks(textOf(item.note)).ids.arxiv ?? idsOfUrl(textOf(item.URL) ?? '').arxiv
}

/** Crossref writes titles as lists of one. */
const first = (value: unknown) => textOf(Array.isArray(value) ? value[0] : value)
