import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/** PRISM: https://www.idealliance.org/prism-metadata */
export function readPrism(page: Page): SiteFields | undefined {
  const get = (key: string) => page.meta(`prism.${key}`, `prism:${key}`)
  return cleanFields(
    {
      title: get('title'),
      issued: get('publicationdate') ?? get('coverdate'),
      doi: get('doi') ?? get('url'),
      venue: {
        type: 'article-journal',
        name: get('publicationname'),
        volume: get('volume'),
        issue: get('number') ?? get('issueidentifier'),
        pages: [get('startingpage'), get('endingpage')].filter(Boolean).join('–'),
      },
    },
    page.url,
  )
}
