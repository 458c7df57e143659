import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/** Dublin Core, under `DC.`, `DCTERMS.` and with a colon: https://www.dublincore.org/specifications/dublin-core/ */
export function readDublinCore(page: Page): SiteFields | undefined {
  const authors = dublinCore(page, 'creator')
  return cleanFields(
    {
      title: dublinCore(page, 'title')[0],
      authors: authors.length > 0 ? authors : dublinCore(page, 'creator.personalname'),
      abstract: longest([
        ...dublinCore(page, 'abstract'),
        ...dublinCore(page, 'description'),
        ...dublinCore(page, 'description.abstract'),
      ]),
      issued:
        dublinCore(page, 'issued')[0] ??
        dublinCore(page, 'date.issued')[0] ??
        dublinCore(page, 'date')[0] ??
        dublinCore(page, 'date.created')[0],
      doi: [...dublinCore(page, 'identifier.doi'), ...dublinCore(page, 'identifier')].find((value) =>
        /(?:^|[/:\s])10\.\d{4,9}/.test(value),
      ),
      venue: readVenue(page),
      language: dublinCore(page, 'language')[0],
    },
    page.url,
  )
}

/** Values of a Dublin Core term under every spelling of its prefix. */
export function dublinCore(page: Page, term: string): string[] {
  for (const prefix of ['dc.', 'dcterms.', 'dc:', 'dcterms:', 'dc_']) {
    const values = page.metas.get(prefix + term)
    if (values) return values
  }
  return []
}

function readVenue(page: Page) {
  const name =
    dublinCore(page, 'source')[0] ??
    dublinCore(page, 'ispartof')[0] ??
    dublinCore(page, 'relation.ispartof')[0]
  // Open Journal Systems writes whole citations into DC.Source; its own terms tell the parts.
  if (!name || /https?:|;/.test(name)) return {}
  return {
    name,
    volume: dublinCore(page, 'source.volume')[0],
    issue: dublinCore(page, 'source.issue')[0],
    publisher: dublinCore(page, 'publisher')[0],
  }
}

function longest(values: string[]): string | undefined {
  return values.reduce<string | undefined>(
    (best, value) => (value.length > (best?.length ?? 0) ? value : best),
    undefined,
  )
}
