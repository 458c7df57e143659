import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/**
 * Highwire Press tags as Google Scholar asks for them (https://scholar.google.com/intl/en/scholar/inclusion.html),
 * under any prefix: `citation_title`, `wkhealth_citation_title`, `bepress_citation_title`.
 */
export function readHighwire(page: Page): SiteFields | undefined {
  const get = (...keys: string[]) => keys.map((key) => citationValues(page, key)[0]).find(Boolean)
  const pages = [get('firstpage', 'first_page', 'start_page'), get('lastpage', 'last_page', 'end_page')]
  return cleanFields(
    {
      title: get('title'),
      authors: readAuthors(page),
      abstract: get('abstract'),
      issued: get('publication_date', 'date', 'cover_date', 'online_date', 'year'),
      doi: get('doi') ?? doiInId(get('id', 'article_id')),
      ids: { arxiv: get('arxiv_id'), pmid: get('pmid'), pmcid: get('pmcid') },
      venue: {
        ...readVenue(get),
        volume: get('volume'),
        issue: get('issue'),
        pages: pages[0] === pages[1] ? pages[0] : pages.filter(Boolean).join('–'),
        publisher: get('publisher'),
      },
      pdfUrl: get('pdf_url'),
      language: get('language'),
    },
    page.url,
  )
}

/** Values of a Highwire tag under any prefix. */
export function citationValues(page: Page, key: string): string[] {
  const exact = page.metas.get(`citation_${key}`)
  if (exact) return exact
  for (const [name, values] of page.metas) if (name.endsWith(`citation_${key}`)) return values
  return []
}

function readAuthors(page: Page): string[] {
  const single = citationValues(page, 'author')
  const list = citationValues(page, 'authors')
  return single.length > 0 && (single.length > 1 || list.length < 2)
    ? single
    : list.length > 0
      ? list
      : single
}

function readVenue(get: (...keys: string[]) => string | undefined) {
  const journal = get('journal_title', 'journal')
  if (journal) return { type: 'article-journal', name: journal }
  const conference = get('conference_title', 'conference', 'inproceedings_title')
  if (conference) return { type: 'paper-conference', name: conference }
  const book = get('inbook_title', 'book_title')
  if (book) return { type: 'chapter', name: book }
  const school = get('dissertation_institution', 'dissertation_name')
  if (school) return { type: 'thesis', name: school }
  const institution = get('technical_report_institution')
  return institution ? { type: 'report', name: institution } : {}
}

function doiInId(id: string | undefined): string | undefined {
  return id?.includes('10.') ? id : undefined
}
