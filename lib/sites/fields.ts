import type { Author, Ids, Venue } from '../model/paper.ts'
import { parseNames, splitNames } from '../text/author-list.ts'
import { plainText } from '../text/plain.ts'
import { arxivIdOfDoi, parseArxivId } from './arxiv-id.ts'
import { findDoi } from './doi.ts'
import type { SiteFields } from './site.ts'

/** Raw strings of a source as fields of a paper; every source ends here, so that all clean alike. */
export type RawFields = {
  title?: string
  authors?: string[]
  abstract?: string
  issued?: string
  doi?: string
  ids?: { [scheme: string]: string | undefined }
  venue?: { [key in keyof Venue]?: string | undefined }
  pdfUrl?: string
  language?: string
}

/** Cleans them: text plain, names parsed, ids canonical, addresses absolute; what is empty is absent. */
export function cleanFields(raw: RawFields, base: URL): SiteFields | undefined {
  const authors = raw.authors ? parseAuthors(raw.authors) : []
  const ids = cleanIds(raw)
  const venue = cleanVenue(raw)
  const fields: SiteFields = {}
  const title = raw.title && cleanTitle(raw.title)
  if (title) fields.title = title
  if (authors.length > 0) fields.authors = authors
  const abstract = raw.abstract && cleanAbstract(raw.abstract)
  if (abstract) fields.abstract = abstract
  const issued = raw.issued && cleanDate(raw.issued)
  if (issued) fields.issued = issued
  if (Object.keys(ids).length > 0) fields.ids = ids
  if (venue) fields.venue = venue
  const pdfUrl = raw.pdfUrl && absoluteUrl(raw.pdfUrl, base)
  if (pdfUrl) fields.pdfUrl = pdfUrl
  const language = raw.language && cleanLanguage(raw.language)
  if (language) fields.language = language
  return Object.keys(fields).length > 0 ? fields : undefined
}

/** Names as written, one or several in each string, as authors in order. */
export function parseAuthors(written: string[]): Author[] {
  const names = written.length === 1 ? splitNames(written[0] ?? '') : written.flatMap(splitSemicolons)
  return parseNames(names)
}

function splitSemicolons(name: string): string[] {
  return name.includes(';') && !/&#?\w+;/.test(name) ? splitNames(name) : [name]
}

export function cleanTitle(text: string): string {
  return plainText(text.slice(0, 5000))
    .replace(/^(?:title|article title)\s*:\s+/i, '')
    .replace(/\s*[*†‡⋆]+$/, '')
    .replace(/\s*\((?:article|review|conference paper|open access)\)$/i, '')
    .replace(/\s+(?:FREE|Open Access)$/, '')
    .slice(0, 1000)
    .trim()
}

const ABSTRACT_LABEL =
  /^(?:(?:(?:true)?abstract|summary|résumé|resumen|zusammenfassung|摘要|аннотация|riassunto|resumo)\s*(?:[:.—–-]+\s*|(?=\p{Lu}))|(?:abstract|summary)\s+)/iu

export function cleanAbstract(text: string): string | undefined {
  const plain = plainText(text).replace(ABSTRACT_LABEL, '').replace(ABSTRACT_LABEL, '').trim()
  return plain.length >= 40 || (/[.。]$/.test(plain) && plain.length > 20) ? plain : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** As much of `YYYY-MM-DD` as a written date gives, or undefined. */
export function cleanDate(text: string): string | undefined {
  const written = text.slice(0, 100).trim()
  const numeric = /(?<!\d)(1[5-9]\d\d|20\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(written)
  const american = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:1[5-9]|20)\d\d)(?!\d)/.exec(written)
  if (american) return joinDate(american[3], american[1], american[2])
  const compact = /^((?:1[5-9]|20)\d\d)(\d\d)(\d\d)$/.exec(written)
  if (compact) return joinDate(compact[1], compact[2], compact[3])
  if (!numeric) return undefined
  if (numeric[2]) return joinDate(numeric[1], numeric[2], numeric[3])
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(written)) + 1
  const day =
    month > 0 ? /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(written.replace(numeric[1] ?? '', '')) : null
  return joinDate(numeric[1], month > 0 ? String(month) : undefined, day?.[1])
}

function joinDate(year: string | undefined, month?: string, day?: string): string | undefined {
  if (!year) return undefined
  const isMonth = month && Number(month) >= 1 && Number(month) <= 12
  const isDay = isMonth && day && Number(day) >= 1 && Number(day) <= 31
  return [year, isMonth ? month.padStart(2, '0') : '', isDay ? day.padStart(2, '0') : '']
    .filter(Boolean)
    .join('-')
}

function cleanIds(raw: RawFields): Ids {
  const ids: Ids = {}
  const doi = raw.doi && findDoi(raw.doi)
  if (doi) ids.doi = doi
  for (const [scheme, written] of Object.entries(raw.ids ?? {})) {
    const value = written && cleanId(scheme, written.slice(0, 200).trim())
    if (value) ids[scheme] = value
  }
  const arxiv = doi && arxivIdOfDoi(doi)
  if (arxiv) ids.arxiv ??= arxiv
  return ids
}

function cleanId(scheme: string, value: string): string | undefined {
  if (scheme === 'arxiv') return parseArxivId(value)?.id
  if (scheme === 'pmid') return /\d{1,9}/.exec(value)?.[0]
  if (scheme === 'pmcid') return /\d+/.test(value) ? `PMC${/\d+/.exec(value)?.[0]}` : undefined
  if (scheme === 'doi') return findDoi(value)
  return /[<>\s]/.test(value) ? undefined : value
}

function cleanVenue(raw: RawFields): Venue | undefined {
  const { year, name, ...rest } = raw.venue ?? {}
  const plainName = name && plainText(name).slice(0, 500)
  if (!plainName) return undefined
  const venue: Venue = { name: plainName }
  for (const [key, value] of Object.entries(rest)) {
    const text = value && plainText(value).slice(0, 200)
    if (text) Object.assign(venue, { [key]: text })
  }
  const number = Number(cleanDate(year ?? raw.issued ?? '')?.slice(0, 4))
  if (number > 0) venue.year = number
  return venue
}

/** An `http(s)` address made absolute, or undefined. */
export function absoluteUrl(written: string, base: URL): string | undefined {
  try {
    const url = new URL(written.slice(0, 2000).trim(), base)
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}

function cleanLanguage(written: string): string | undefined {
  const tag = written.trim().replace(/_/g, '-').toLowerCase()
  const iso3: Record<string, string> = {
    eng: 'en',
    fre: 'fr',
    fra: 'fr',
    ger: 'de',
    deu: 'de',
    spa: 'es',
    ita: 'it',
    por: 'pt',
    rus: 'ru',
    jpn: 'ja',
    chi: 'zh',
    zho: 'zh',
    english: 'en',
  }
  const match = /^([a-z]{2,3}|english)(?:-([a-z]{2}|[a-z]{4}))?(?:-|$)/.exec(tag)
  if (!match?.[1]) return undefined
  const language = Object.hasOwn(iso3, match[1]) ? (iso3[match[1]] ?? '') : match[1]
  return match[2]?.length === 2 ? `${language}-${match[2].toUpperCase()}` : language
}
