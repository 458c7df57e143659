import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/** EPrints repositories (https://www.eprints.org): `eprints.title`, `eprints.creators_name`, … */
export function readEprints(page: Page): SiteFields | undefined {
  const get = (key: string) => page.meta(`eprints.${key}`)
  const number = get('id_number')
  return cleanFields(
    {
      title: get('title'),
      authors: page.metas.get('eprints.creators_name') ?? [],
      abstract: get('abstract'),
      issued: get('date'),
      doi: get('doi') ?? (number?.includes('10.') ? number : undefined),
      venue: {
        type: get('type') === 'thesis' ? 'thesis' : 'article-journal',
        name: get('publication') ?? get('event_title') ?? get('book_title') ?? get('institution'),
        volume: get('volume'),
        issue: get('number'),
        pages: get('pagerange'),
        publisher: get('publisher'),
      },
      pdfUrl: get('document_url'),
      language: get('language'),
    },
    page.url,
  )
}
