import type { PagePaper } from '../model/page-paper.ts'
import type { Ids } from '../model/paper.ts'
import type { Page } from './page.ts'

/** What a source of metadata says about the paper, field by field; absent = it does not say. */
export type SiteFields = Partial<
  Pick<
    PagePaper,
    | 'title'
    | 'authors'
    | 'abstract'
    | 'issued'
    | 'primaryCategory'
    | 'venue'
    | 'pdfUrl'
    | 'abstractUrl'
    | 'language'
  >
> & { ids?: Ids }

/** What an address alone tells about the paper it opens. `ids` is empty for a PDF of an unknown paper. */
export type UrlPaper = {
  ids: Ids
  isPdf: boolean
  /** arXiv and preprint servers: `2` of `…v2`. Never part of an id. */
  version?: string
  abstractUrl?: string
  pdfUrl?: string
}

/** A paper in a listing: as much as the list shows of it. */
export type ListedPaper = SiteFields & {
  title: string
  ids: Ids
  /** Address of the paper's own page. */
  url?: string
  /** Whether the entry shows an element of its own to which a hint can be tied: its index among the list's entries. */
  position: number
}

/** One site, or a family of sites that share their addresses and pages. */
export type Site = {
  name: string
  /** Hosts, each with its subdomains. */
  hosts: string[]
  /** The paper an address opens, by the address alone. */
  paper(url: URL): UrlPaper | undefined
  /** Addresses of the site that are surely no single paper: its lists, searches, profiles, news. */
  isOther?(url: URL): boolean
  /** What the generic reader cannot read. Its fields win over metadata. */
  read?(page: Page): SiteFields | undefined
  /** The papers of a listing page, in order. */
  list?(page: Page): ListedPaper[]
  /** The site changes pages without loading them, so that its `<head>` may tell of the page before. */
  keepsHead?: boolean
}

/** Addresses that show what a site's rules mean; tests read them, the extension does not. */
export type Examples = {
  /** Address → the ids it gives. */
  papers: Record<string, Ids>
  /** Addresses that open no single paper. */
  others: string[]
}
