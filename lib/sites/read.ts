import type { PagePaper, Source } from '../model/page-paper.ts'
import { isCut, type Merged, mergeReadings, type Reading } from './merge.ts'
import type { Page } from './page.ts'
import type { Site, SiteFields, UrlPaper } from './site.ts'

/**
 * A reader of one kind of metadata. Those of the body walk it, so they run only where the head left a gap, and are
 * told what it did give.
 */
export type SourceReader = {
  source: Source
  read(page: Page, known: SiteFields): SiteFields | undefined
  isBody?: boolean
}

/** What decides whether a page shows a paper, and how sure it is (0 to 1, 0 = no paper). */
export type Judge = {
  isNoPaper(page: Page): boolean
  scholarlyEvidence(page: Page, urlPaper: UrlPaper | undefined, merged: Merged): number
}

/** The paper a page shows, from its address, its site's own reader and the generic sources; undefined = none. */
export function readPaper(
  page: Page,
  site: Site | undefined,
  sources: SourceReader[],
  judge: Judge,
  urlPaper = site?.paper(page.url),
): PagePaper | undefined {
  if (!urlPaper && site?.isOther?.(page.url)) return undefined
  if (judge.isNoPaper(page)) return undefined
  const merged = mergeReadings(collectReadings(page, site, sources, urlPaper))
  const confidence = rate(judge.scholarlyEvidence(page, urlPaper, merged), merged)
  return confidence > 0 && merged.fields.title ? toPagePaper(page, merged, confidence) : undefined
}

function collectReadings(
  page: Page,
  site: Site | undefined,
  sources: SourceReader[],
  urlPaper: UrlPaper | undefined,
): Reading[] {
  const run = (readers: SourceReader[], known: SiteFields): Reading[] =>
    readers.flatMap(({ source, read }) =>
      toReading(
        source,
        attempt(() => read(page, known)),
      ),
    )
  const own: Reading[] = [
    ...toReading(
      'url',
      urlPaper && { ids: urlPaper.ids, pdfUrl: urlPaper.pdfUrl, abstractUrl: urlPaper.abstractUrl },
    ),
    ...toReading(
      'site',
      attempt(() => site?.read?.(page)),
    ),
  ]
  const all = run(
    sources.filter(({ isBody }) => !isBody),
    {},
  )
  const head = site?.keepsHead && urlPaper && isStale(urlPaper, all) ? [] : all
  const sure = [...own, ...head.filter(({ source }) => !isPreview(source))]
  const previews = head.filter(({ source }) => isPreview(source))
  if (!hasGap(sure)) return [...sure, ...previews]
  const known = mergeReadings([...sure, ...previews]).fields
  // Previews are cut short, so they follow what the body shows.
  return [
    ...sure,
    ...run(
      sources.filter(({ isBody }) => isBody),
      known,
    ),
    ...previews,
  ]
}

/** A page can hold what no test foresaw: the reader that trips over it is left out, the others still tell. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function toReading(source: Source, fields: SiteFields | undefined): Reading[] {
  return fields ? [{ source, fields }] : []
}

/** Made for link previews: often cut short, or another text than the abstract. */
function isPreview(source: Source): boolean {
  return source === 'open-graph' || source === 'page-title'
}

/** Whether the body has to be read: a field is missing or cut, or only one of perhaps several authors is named. */
function hasGap(readings: Reading[]): boolean {
  const { title, authors, abstract } = mergeReadings(readings).fields
  return !title || !abstract || isCut(abstract) || !authors || authors.length < 2
}

/** After client-side navigation the head can be that of the page before: an id in it disagrees with the address. */
function isStale(urlPaper: UrlPaper, head: Reading[]): boolean {
  return head.some(({ fields }) =>
    Object.entries(fields.ids ?? {}).some(
      ([scheme, id]) => urlPaper.ids[scheme] !== undefined && urlPaper.ids[scheme] !== id,
    ),
  )
}

function rate(scholarly: number, { fields, evidence }: Merged): number {
  if (scholarly === 0) return 0
  const conflicts = Object.entries(evidence).filter(
    ([field, one]) => /^(?:title|ids)/.test(field) && one.conflicts?.some(({ source }) => !isPreview(source)),
  ).length
  const known = [fields.title, fields.authors, fields.abstract].filter(Boolean).length
  return Math.max(0.1, Math.round((scholarly * (0.55 + 0.15 * known) - 0.05 * conflicts) * 100) / 100)
}

function toPagePaper(page: Page, { fields, evidence }: Merged, confidence: number): PagePaper {
  const { authors = [], ids = {}, ...rest } = fields
  return { url: page.url.href, ...rest, authors, ids, evidence, confidence }
}
