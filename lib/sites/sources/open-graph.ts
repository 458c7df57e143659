import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'
import { cutSiteName } from './page-title.ts'

/** Open Graph, Twitter cards and the plain description: made for link previews, so often cut short. */
export function readOpenGraph(page: Page): SiteFields | undefined {
  const title = page.meta('og:title', 'twitter:title')
  return cleanFields(
    {
      title: title && cutSiteName(title, page.meta('og:site_name')),
      abstract: page.meta('og:description', 'twitter:description', 'description'),
      issued: page.meta('article:published_time'),
    },
    page.url,
  )
}
