import type { PagePaper } from '../model/page-paper.ts'
import { openAddress } from './address.ts'
import { arxiv } from './arxiv.ts'
import { alphaxiv } from './hosts/alphaxiv.ts'
import { arxivMirrors } from './hosts/arxiv-mirrors.ts'
import { huggingface } from './hosts/huggingface.ts'
import { createPage } from './page.ts'
import { type Judge, readPaper, type SourceReader } from './read.ts'
import type { ListedPaper, Site, UrlPaper } from './site.ts'
import { isHost } from './site-host.ts'
import { readHighwire } from './sources/highwire.ts'
import { readOpenGraph } from './sources/open-graph.ts'
import { isWall } from './wall.ts'

// The whole registry is three times this size: the content script on these sites takes no more than it needs.
const SITES: Site[] = [arxiv, arxivMirrors, alphaxiv, huggingface]
const SOURCES: SourceReader[] = [
  { source: 'highwire', read: readHighwire },
  { source: 'open-graph', read: readOpenGraph },
]

// On these sites the address alone says whether it is a paper.
const JUDGE: Judge = { isNoPaper: isWall, scholarlyEvidence: (_, urlPaper) => (urlPaper ? 1 : 0) }

/** `readPage` for arXiv and the sites that show its papers. */
export function readArxivPage(document: Document, url: string): PagePaper | undefined {
  const address = openAddress(url)
  const site = address && siteOf(address)
  return site && readPaper(createPage(document, address), site, SOURCES, JUDGE)
}

/** `readListing` for arXiv's lists and searches and Hugging Face's daily papers. */
export function readArxivListing(document: Document, url: string): ListedPaper[] {
  const address = openAddress(url)
  const site = address && siteOf(address)
  return address && site?.list && !site.paper(address) ? site.list(createPage(document, address)) : []
}

/** `idsOfUrl` for the same sites. */
export function idsOfArxivUrl(url: string): UrlPaper | undefined {
  const address = openAddress(url)
  return address && siteOf(address)?.paper(address)
}

function siteOf(url: URL): Site | undefined {
  return SITES.find((site) => isHost(url, site))
}
