import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import type { UrlPaper } from '../../lib/sites/site.ts'
import { titleKey } from '../../lib/text/normalize.ts'

/** A line of the saved pages' index. */
export type SavedPage = {
  file: string
  url: string
  site: string
  kind: 'abs' | 'paper' | 'listing' | 'search' | 'negative'
  expected: {
    title: string
    authors: string[]
    doi: string | null
    arxivId: string | null
    abstractStarts: string | null
    year: number | null
  } | null
  abstractVisible?: boolean
  note?: string
  listedFirst?: string[]
  listedCount?: number
}

export type UrlCase = { url: string; isPaper: boolean; site: string; ids?: Record<string, string> }

/** Folder of the saved pages, which the project does not hold; undefined where it is absent. */
export function savedPagesFolder(): string | undefined {
  const data = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../shared/data')
  const folder = join(data, 'pages')
  return existsSync(join(folder, 'index.jsonl')) ? folder : undefined
}

export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

export type Verdict = { field: string; isRight: boolean; expected: string; found: string }

/** Field by field whether a reading is right; fields that the page does not have are left out. */
export function comparePage(page: SavedPage, paper: PagePaper | undefined): Verdict[] {
  const { expected } = page
  if (!expected) {
    const isAmbiguous = page.note?.includes('ambiguous') ?? false
    return isAmbiguous ? [] : [verdict('none', '', paper?.title ?? '', paper === undefined)]
  }
  const verdicts = [
    verdict('title', expected.title, paper?.title ?? '', sameText(expected.title, paper?.title ?? '')),
  ]
  if (expected.doi) verdicts.push(sameId('doi', expected.doi, paper?.ids.doi))
  if (expected.arxivId) verdicts.push(sameId('arxiv', expected.arxivId, paper?.ids.arxiv))
  if (expected.authors.length > 0) verdicts.push(compareAuthors(expected.authors, paper))
  if (expected.abstractStarts && page.abstractVisible !== false) {
    const found = paper?.abstract ?? ''
    verdicts.push(
      verdict(
        'abstract',
        expected.abstractStarts,
        found.slice(0, 120),
        startsAlike(found, expected.abstractStarts),
      ),
    )
  }
  if (expected.year) {
    const found = paper?.issued?.slice(0, 4) ?? ''
    verdicts.push(verdict('year', String(expected.year), found, found === String(expected.year)))
  }
  return verdicts
}

/** Every value that the case expects is one of our ids, or a part of one between slashes or colons. */
export function hasIds(found: UrlPaper | undefined, ids: Record<string, string>): boolean {
  const all = [...Object.values(found?.ids ?? {}), found?.version ?? ''].map((value) => value.toLowerCase())
  const parts = new Set(all.flatMap((value) => [value, ...value.split(/[/:]/)]))
  const joined = `/${all.join('/')}/`
  return Object.values(ids).every(
    (value) => parts.has(value.toLowerCase()) || joined.includes(`/${value.toLowerCase()}/`),
  )
}

function compareAuthors(expected: string[], paper: PagePaper | undefined): Verdict {
  const found = paper?.authors ?? []
  const isRight =
    found.length === expected.length &&
    found.every((author, index) => hasFamily(expected[index] ?? '', author.family))
  return verdict(
    'authors',
    expected.join('; '),
    found
      .map(({ given, particle, family }) => [given, particle, family].filter(Boolean).join(' '))
      .join('; '),
    isRight,
  )
}

/** The index writes names as the page does: "Given Family", "Family, G." or "Family GF". */
function hasFamily(written: string, family: string): boolean {
  const key = ` ${titleKey(family)} `
  if (written.includes(',')) return ` ${titleKey(written.split(',')[0] ?? '')} `.endsWith(key)
  if (/\s\p{Lu}{1,4}$/u.test(written))
    return ` ${titleKey(written.replace(/\s\p{Lu}{1,4}$/u, ''))} `.endsWith(key)
  return ` ${titleKey(written)} `.endsWith(key)
}

function sameId(field: string, expected: string, found: string | undefined): Verdict {
  return verdict(field, expected, found ?? '', expected.toLowerCase() === found?.toLowerCase())
}

function sameText(expected: string, found: string): boolean {
  return titleKey(expected).replaceAll(' ', '') === titleKey(found).replaceAll(' ', '')
}

function startsAlike(text: string, start: string): boolean {
  return titleKey(text).replaceAll(' ', '').startsWith(titleKey(start).replaceAll(' ', ''))
}

function verdict(field: string, expected: string, found: string, isRight: boolean): Verdict {
  return { field, isRight, expected, found }
}
