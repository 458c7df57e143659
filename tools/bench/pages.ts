import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { idsOfUrl, readListing, readPage } from '../../lib/sites/index.ts'
import { parsePage } from '../cli/read.ts'
import {
  comparePage,
  hasIds,
  readLines,
  type SavedPage,
  savedPagesFolder,
  type UrlCase,
  type Verdict,
} from './saved-pages.ts'

type Row = { page: SavedPage; verdicts: Verdict[]; ms: number; kilobytes: number }

const FIELDS = ['title', 'doi', 'arxiv', 'authors', 'abstract', 'year', 'none', 'listing']

const folder = savedPagesFolder()
if (folder)
  report(
    readLines<SavedPage>(join(folder, 'index.jsonl')).map((page) => measure(join(folder, page.file), page)),
    folder,
  )
else console.log('No saved pages (../shared/data/pages, or $PAPERKIN_DATA/pages): nothing to measure.')

function measure(file: string, page: SavedPage): Row {
  const html = readFileSync(file, 'utf8')
  const document = parsePage(html, page.url)
  const before = document.documentElement.outerHTML.length
  const start = performance.now()
  const paper = readPage(document, page.url)
  const ms = performance.now() - start
  const verdicts = comparePage(page, paper)
  if (page.listedCount) verdicts.push(compareListing(page, document))
  if (document.documentElement.outerHTML.length !== before)
    throw new Error(`${page.file}: the reader changed the page`)
  document.defaultView?.close()
  return { page, verdicts, ms, kilobytes: html.length / 1024 }
}

function compareListing(page: SavedPage, document: Document): Verdict {
  const listed = readListing(document, page.url)
  const titles = listed.slice(0, 5).map(({ title }) => title)
  const bare = (text: string) =>
    text
      .replace(/\[\w+\]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  const isRight =
    listed.length === page.listedCount &&
    (page.listedFirst ?? []).every((title, index) =>
      bare(title).startsWith(bare(titles[index] ?? '?').slice(0, 40)),
    )
  return {
    field: 'listing',
    isRight,
    expected: `${page.listedCount}: ${page.listedFirst?.join(' | ')}`,
    found: `${listed.length}: ${titles.join(' | ')}`,
  }
}

function report(rows: Row[], data: string): void {
  const sites = [...new Set(rows.map(({ page }) => page.site))].sort()
  const width = Math.max(...sites.map((site) => site.length))
  console.log(`${'site'.padEnd(width)} ${FIELDS.map((field) => field.padStart(9)).join('')}`)
  for (const site of sites)
    console.log(
      line(
        site.padEnd(width),
        rows.filter(({ page }) => page.site === site),
      ),
    )
  console.log(line('all'.padEnd(width), rows))
  console.log(`${' '.repeat(width)} ${FIELDS.map((field) => share(rows, field).padStart(9)).join('')}\n`)
  for (const { page, verdicts } of rows)
    for (const { field, isRight, expected, found } of verdicts)
      if (!isRight)
        console.log(
          `MISS ${page.file} ${field}\n  expected ${expected || '(no paper)'}\n  found    ${found || '(nothing)'}${page.note ? `\n  note     ${page.note}` : ''}`,
        )
  reportUrls(readLines<UrlCase>(join(data, 'url-cases.jsonl')))
  reportTimes(rows)
}

function line(label: string, rows: Row[]): string {
  return `${label} ${FIELDS.map((field) => tally(rows, field).padStart(9)).join('')}`
}

function verdictsOf(rows: Row[], field: string): Verdict[] {
  return rows.flatMap(({ verdicts }) => verdicts.filter((verdict) => verdict.field === field))
}

function tally(rows: Row[], field: string): string {
  const all = verdictsOf(rows, field)
  return all.length > 0 ? `${all.filter(({ isRight }) => isRight).length}/${all.length}` : '·'
}

function share(rows: Row[], field: string): string {
  const all = verdictsOf(rows, field)
  return all.length > 0
    ? `${((100 * all.filter(({ isRight }) => isRight).length) / all.length).toFixed(1)} %`
    : ''
}

function reportUrls(cases: UrlCase[]): void {
  const wrong = cases.filter(({ url, isPaper, ids = {} }) => {
    const found = idsOfUrl(url)
    return (found !== undefined) !== isPaper || (isPaper && !hasIds(found, ids))
  })
  console.log(`\naddresses ${cases.length - wrong.length}/${cases.length}`)
  for (const { url, isPaper, ids } of wrong)
    console.log(
      `MISS ${url}\n  expected ${isPaper} ${JSON.stringify(ids)}\n  found    ${JSON.stringify(idsOfUrl(url))}`,
    )
}

function reportTimes(rows: Row[]): void {
  const times = rows.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]?.toFixed(1)
  console.log(
    `\ntime a page in jsdom, parsing left out: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`,
  )
  for (const { page, ms, kilobytes } of [...rows].sort((a, b) => b.ms - a.ms).slice(0, 5))
    console.log(`  ${ms.toFixed(1).padStart(7)} ms ${kilobytes.toFixed(0).padStart(6)} kB  ${page.file}`)
}
