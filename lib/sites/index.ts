import type { PagePaper } from '../model/page-paper.ts'
import { JUDGE } from './abstain.ts'
import { openAddress } from './address.ts'
import { createPage } from './page.ts'
import { readPdf } from './pdf.ts'
import { readPaper } from './read.ts'
import { paperOf, siteOf } from './registry.ts'
import type { ListedPaper, UrlPaper } from './site.ts'
import { SOURCES } from './sources/all.ts'

export type { ListedPaper, UrlPaper } from './site.ts'

/**
 * The paper that is open on a page, or undefined where there is none or several. A pure function of document and
 * address: it makes no request and leaves the document as it was. Throws nothing, whatever the page holds.
 */
export function readPage(document: Document, url: string): PagePaper | undefined {
  const address = openAddress(url)
  if (!address) return undefined
  const site = siteOf(address)
  const paper = paperOf(address, site)
  if (isPdfDocument(document)) return readPdf(address, paper ?? { ids: {}, isPdf: true }, document.title)
  return readPaper(createPage(document, address), site, SOURCES, JUDGE, paper)
}

/** Whether the page shows a paper and belongs to a site that changes pages without loading them: see `readSettled`. */
export function isFilledInLate(url: string): boolean {
  const address = openAddress(url)
  const site = address && siteOf(address)
  return site?.keepsHead === true && site.paper(address as URL) !== undefined
}

/** What a PDF tab tells by its address and title alone; undefined where that is no paper we could name. */
export function readPdfTab(url: string, tabTitle: string): PagePaper | undefined {
  const address = openAddress(url)
  const paper = address && paperOf(address)
  return address && paper?.isPdf ? readPdf(address, paper, tabTitle) : undefined
}

/** What an address alone tells about the paper it opens; undefined where it opens no single paper that we know of. */
export function idsOfUrl(url: string): UrlPaper | undefined {
  const address = openAddress(url)
  return address && paperOf(address)
}

/** The papers that a listing page lists, in order; empty on any other page. */
export function readListing(document: Document, url: string): ListedPaper[] {
  const address = openAddress(url)
  const site = address && siteOf(address)
  return address && site?.list && !site.paper(address) ? site.list(createPage(document, address)) : []
}

/** Chrome's viewer is a page with one `<embed>`; Firefox shows a PDF where no script of ours runs. */
function isPdfDocument(document: Document): boolean {
  return (
    document.contentType === 'application/pdf' ||
    document.body?.firstElementChild?.getAttribute('type') === 'application/pdf'
  )
}
