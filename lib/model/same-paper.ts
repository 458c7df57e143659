import { titleKey } from '../text/normalize.ts'
import type { PagePaper } from './page-paper.ts'
import type { Ids, Paper } from './paper.ts'

type Comparable = Pick<Paper, 'authors' | 'ids'> & { title?: string; alsoTitled?: string[]; issued?: string }

/** Whether two records are of one paper: by a common id, else by title with first author. */
export function isSamePaper(a: Comparable, b: Comparable): boolean {
  if (Object.entries(a.ids).some(([scheme, id]) => b.ids[scheme] === id)) return true
  const titles = titleKeys(a)
  return titleKeys(b).some((key) => titles.includes(key)) && firstAuthor(a) === firstAuthor(b)
}

/** Paperkin's own key for a paper, from its strongest id, else its title. Undefined where it has neither. */
export function paperId(ids: Ids, title?: string): string | undefined {
  for (const scheme of ['arxiv', 'doi', 'acl', 'openreview', ...Object.keys(ids)])
    if (ids[scheme]) return `${scheme}:${ids[scheme]}`
  const key = titleKey(title ?? '')
  return key ? `title:${key}` : undefined
}

/** The page paper as a record, where its title is known. */
export function pagePaperToPaper(page: PagePaper): Paper | undefined {
  const { title, abstract, authors, issued, ids, primaryCategory, venue, pdfUrl, language, url } = page
  const id = paperId(ids, title)
  if (!title || !id) return undefined
  return { id, title, abstract, authors, issued, ids, primaryCategory, venue, pdfUrl, language, url }
}

const titleKeys = ({ title = '', alsoTitled = [] }: Comparable) =>
  [title, ...alsoTitled].map(titleKey).filter(Boolean)
const firstAuthor = ({ authors }: Comparable) => titleKey(authors[0]?.family ?? '')
