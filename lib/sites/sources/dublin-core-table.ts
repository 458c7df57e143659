import { firstElements } from '../elements.ts'
import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

const MAX_ROWS = 500

/** DSpace's full record: a table whose rows are labelled `dc.title`, `dc.contributor.author`, … */
export function readDublinCoreTable(page: Page): SiteFields | undefined {
  const rows = new Map<string, string[]>()
  for (const row of firstElements(page.document.getElementsByTagName('tr'), MAX_ROWS)) {
    const label = row.firstElementChild?.textContent?.trim().toLowerCase() ?? ''
    const value = row.firstElementChild?.nextElementSibling?.textContent?.trim()
    if (!/^dc(?:terms)?\.[a-z.]{3,60}$/.test(label) || !value) continue
    rows.set(label, [...(rows.get(label) ?? []), value])
  }
  if (rows.size === 0) return undefined
  const get = (label: string) => rows.get(label)?.[0]
  return cleanFields(
    {
      title: get('dc.title'),
      authors: rows.get('dc.contributor.author') ?? rows.get('dc.creator') ?? [],
      abstract: get('dc.description.abstract'),
      issued: get('dc.date.issued'),
      doi: get('dc.identifier.doi'),
      ids: { handle: /\b(\d[\d.]*\/\d+)$/.exec(get('dc.identifier.uri') ?? '')?.[1] },
      venue: { type: 'thesis', name: /thesis/i.test(get('dc.type') ?? '') ? get('dc.publisher') : undefined },
      language: get('dc.language.iso'),
    },
    page.url,
  )
}
