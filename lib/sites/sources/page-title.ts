import { cleanTitle } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/** `<title>` with the site's name cut off. */
export function readPageTitle(page: Page): SiteFields | undefined {
  const title = cleanTitle(cutSiteName(page.title, page.meta('og:site_name')))
  return title ? { title } : undefined
}

/** A title without what sites put around it: `[2310.08782] …`, `… | Nature`, `… - ScienceDirect`. */
export function cutSiteName(title: string, siteName?: string): string {
  const bare = title
    .trim()
    .replace(/^\[[\w./-]{6,30}\]\s*/, '')
    .replace(/^\(PDF\)\s*/i, '')
  const parts = bare.split(/\s+[|–—·•«»:]\s+|\s+[-]{1,2}\s+/)
  if (parts.length < 2) return bare
  const last = parts.at(-1) ?? ''
  const isSite = (siteName && last.toLowerCase() === siteName.toLowerCase()) || last.split(' ').length <= 5
  const isBar = bare.slice(0, -last.length).trimEnd().endsWith('|')
  if (!isSite && !isBar) return bare
  const cut = bare.slice(0, bare.length - last.length).replace(/\s*[|–—·•«»:-]+\s*$/, '')
  return isBar ? cutSiteName(cut) : cut
}
