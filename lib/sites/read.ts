import type { PagePaper, Source } from '../model/page-paper.ts'
import { isNoPaper, scholarlyEvidence } from './abstain.ts'
import { type Merged, mergeReadings, type Reading } from './merge.ts'
import type { Page } from './page.ts'
import type { Site, SiteFields, UrlPaper } from './site.ts'

/** A reader of one kind of metadata. Those of the body walk it, so they run only where the head left a gap. */
export type SourceReader = { source: Source; read(page: Page): SiteFields | undefined; isBody?: boolean }

/** The paper a page shows, from its address, its site's own reader and the generic sources; undefined = none. */
export function readPaper(
  page: Page,
  site: Site | undefined,
  sources: SourceReader[],
  urlPaper = site?.paper(page.url),
): PagePaper | undefined {
  if (!urlPaper && site?.isOther?.(page.url)) return undefined
  if (isNoPaper(page)) return undefined
  const readings = collectReadings(page, site, sources, urlPaper)
  const merged = mergeReadings(readings)
  const confidence = rate(page, urlPaper, merged)
  if (confidence === 0 || !merged.fields.title) return undefined
  return toPagePaper(page, merged, confidence)
}

function collectReadings(
  page: Page,
  site: Site | undefined,
  sources: SourceReader[],
  urlPaper: UrlPaper | undefined,
): Reading[] {
  const readings: Reading[] = []
  const add = (source: Source, fields: SiteFields | undefined) => fields && readings.push({ source, fields })
  if (urlPaper) add('url', { ids: urlPaper.ids, pdfUrl: urlPaper.pdfUrl })
  add('site', site?.read?.(page))
  const head = sources
    .filter(({ isBody }) => !isBody)
    .map(({ source, read }) => ({ source, fields: read(page) }))
  if (!(site?.keepsHead && urlPaper && isStale(urlPaper, head)))
    for (const { source, fields } of head) add(source, fields)
  if (hasGap(readings)) for (const { source, read, isBody } of sources) if (isBody) add(source, read(page))
  // Made for previews and cut short: they follow what the body shows.
  return [
    ...readings.filter(({ source }) => !isPreview(source)),
    ...readings.filter(({ source }) => isPreview(source)),
  ]
}

function isPreview(source: Source): boolean {
  return source === 'open-graph' || source === 'page-title'
}

function hasGap(readings: Reading[]): boolean {
  const sure = readings.filter(({ source }) => !isPreview(source))
  return (['title', 'authors', 'abstract'] as const).some(
    (field) => !sure.some(({ fields }) => fields[field]),
  )
}

/** After client-side navigation the head can be that of the page before: an id in it disagrees with the address. */
function isStale(urlPaper: UrlPaper, head: { fields: SiteFields | undefined }[]): boolean {
  return head.some(({ fields }) =>
    Object.entries(fields?.ids ?? {}).some(
      ([scheme, id]) => urlPaper.ids[scheme] !== undefined && urlPaper.ids[scheme] !== id,
    ),
  )
}

function rate(page: Page, urlPaper: UrlPaper | undefined, { fields, evidence }: Merged): number {
  const scholarly = scholarlyEvidence(page, urlPaper)
  if (scholarly === 0) return 0
  const conflicts = Object.entries(evidence).filter(
    ([field, { conflicts }]) => conflicts && /^(?:title|ids)/.test(field),
  ).length
  const known = [fields.title, fields.authors, fields.abstract].filter(Boolean).length
  return Math.max(0.1, Math.round((scholarly * (0.55 + 0.15 * known) - 0.05 * conflicts) * 100) / 100)
}

function toPagePaper(page: Page, { fields, evidence }: Merged, confidence: number): PagePaper {
  const { authors = [], ids = {}, ...rest } = fields
  return { url: page.url.href, ...rest, authors, ids, evidence, confidence }
}
