import type { PagePaper } from '../model/page-paper.ts'
import { openAddress } from './address.ts'
import { arxiv } from './arxiv.ts'
import { doiOfPath } from './doi.ts'
import { createPage } from './page.ts'
import { readPaper } from './read.ts'
import type { ListedPaper, Site, UrlPaper } from './site.ts'
import { SOURCES } from './sources/all.ts'

export type { ListedPaper, UrlPaper } from './site.ts'

const SITES: Site[] = [arxiv]

/**
 * The paper that is open on a page, or undefined where there is none or several. A pure function of document and
 * address: it makes no request and leaves the document as it was. Throws nothing, whatever the page holds.
 */
export function readPage(document: Document, url: string): PagePaper | undefined {
  const address = openAddress(url)
  if (!address) return undefined
  const site = siteOf(address)
  return readPaper(createPage(document, address), site, SOURCES, paperOf(address, site))
}

/** What an address alone tells about the paper it opens; undefined where it opens no single paper that we know of. */
export function idsOfUrl(url: string): UrlPaper | undefined {
  const address = openAddress(url)
  return address && paperOf(address, siteOf(address))
}

/** The papers that a listing page lists, in order; empty on any other page. */
export function readListing(document: Document, url: string): ListedPaper[] {
  const address = openAddress(url)
  const site = address && siteOf(address)
  return address && site?.list && !site.paper(address) ? site.list(createPage(document, address)) : []
}

function siteOf(url: URL): Site | undefined {
  const host = url.hostname.toLowerCase()
  return SITES.find(({ hosts }) => hosts.some((one) => host === one || host.endsWith(`.${one}`)))
}

function paperOf(url: URL, site: Site | undefined): UrlPaper | undefined {
  if (site) return site.paper(url)
  const doi = doiOfPath(url.pathname)
  return doi ? { ids: { doi }, isPdf: /\/e?pdf\/|\.pdf$/.test(url.pathname) } : undefined
}
