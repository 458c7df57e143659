import { titleKey } from '../text/normalize.ts'
import type { PagePaper } from './page-paper.ts'
import type { Author, Ids, Paper } from './paper.ts'
import { isSameAuthor } from './same-author.ts'

/** What is needed of two records to tell whether they are one paper. */
export type Comparable = {
  title?: string | undefined
  alsoTitled?: string[] | undefined
  authors: Author[]
  ids: Ids
  issued?: string | undefined
  venue?: Paper['venue']
}

/** Schemes by how well they identify, strongest first; others follow by name. */
const STRONGEST = ['arxiv', 'doi', 'acl', 'openreview', 'pmid', 'pmcid']

// DOIs that preprint servers register: bioRxiv, SSRN, OSF, Research Square, Preprints, ChemRxiv, arXiv, Zenodo, HAL.
const PREPRINT_DOI = /^10\.(?:1101|2139|31\d{3}|21203|20944|26434|48550|5281|36227|22541|64898|55458|14293)\//

/** Paperkin's own key for a paper, from its strongest id, else from its title: `doi:10.1000/x`, `title:on heat`. */
export function paperId(ids: Ids, title: string): string {
  const known = { ...ids, ...arxivIdOf(ids) }
  const schemes = [...STRONGEST, ...Object.keys(known).sort()]
  const scheme = schemes.find((one) => known[one])
  return scheme ? `${scheme}:${known[scheme]}` : `title:${titleKey(title) || title}`
}

/**
 * Whether two records are one paper. A shared id decides; of different ids only those that a paper has once do.
 * Otherwise titles must agree, and with them the first author or, where one side names none, the year.
 */
export function isSamePaper(a: Comparable, b: Comparable): boolean {
  const verdict = compareIds(a.ids, b.ids)
  if (verdict !== undefined) return verdict
  const key = sharedTitle(a, b)
  if (!key) return false
  const [first, second] = [a.authors[0], b.authors[0]]
  const years = yearGap(a, b)
  if (first && second)
    return isSameAuthor(first, second) && (years === undefined || years <= (isTelling(key) ? 8 : 1))
  return years === undefined ? isTelling(key) : years <= 1
}

/**
 * The same for records that have keys: one of a paper whose title tells too little, and which has no id, is itself at least
 * when it comes again.
 */
export function isSameRecord(a: Paper, b: Paper): boolean {
  if (isSamePaper(a, b)) return true
  return a.id === b.id && a.authors[0]?.family === b.authors[0]?.family && a.issued === b.issued
}

/**
 * All names a record can be looked up by: `scheme:id` for each id, `title:key` for each title. Two records of one
 * paper share at least one name; two that share a name need not be one paper (ask `isSamePaper`).
 */
export function paperNames({
  ids,
  title,
  alsoTitled,
}: Pick<Comparable, 'ids' | 'title' | 'alsoTitled'>): string[] {
  const byTitle = titlesOf({ title, alsoTitled }).map(squeeze).filter(Boolean)
  return [...new Set([...idNames(ids), ...byTitle.map((key) => `title:${key}`)])]
}

/** The names of a record that its ids alone give. */
export function idNames(ids: Ids): string[] {
  return Object.entries({ ...ids, ...arxivIdOf(ids) }).map(([scheme, id]) => `${scheme}:${fold(id)}`)
}

/** Whether a text, such as an entry of a list of references, has a title of the paper in it, and one that tells. */
export function namesPaper(text: string, paper: Pick<Comparable, 'title' | 'alsoTitled'>): boolean {
  const squeezed = squeeze(text)
  return titlesOf(paper).some((title) => isTelling(title) && squeezed.includes(squeeze(title)))
}

/**
 * A record filled up from another of the same paper that is worth less, such as a page's: nothing `a` says is replaced. To put
 * two records together as equals, each field's better value is chosen by `mergePapers`.
 */
export function fillUp<T extends Comparable>(a: T, b: T): T {
  const known = Object.fromEntries(Object.entries(a).filter(([, value]) => value !== undefined))
  const authors = a.authors.length > 0 ? a.authors : b.authors
  return { ...b, ...known, authors, ids: mergeIds(a.ids, b.ids) }
}

/** The ids of two records of one paper; of each scheme that of `a`, but a published DOI before a preprint server's. */
export function mergeIds(a: Ids, b: Ids): Ids {
  // A published DOI says more than the preprint's own, which the arXiv id carries anyway.
  const doi = [a.doi, b.doi]
    .filter(Boolean)
    .sort((x, y) => Number(isPreprintDoi(x)) - Number(isPreprintDoi(y)))[0]
  return { ...b, ...a, ...(doi ? { doi } : {}) }
}

/**
 * The paper of a page as a record to store or cite; undefined where the page gave no title. An address that is none of
 * the web's, such as that of a file on this computer, stays out of it.
 */
export function pagePaperToPaper(page: PagePaper): Paper | undefined {
  const { title, url, abstractUrl, pdfUrl, evidence: _, confidence: __, ...rest } = page
  if (!title) return undefined
  const id = paperId(page.ids, title)
  return { ...rest, id, title, url: webUrl(abstractUrl) ?? webUrl(url), pdfUrl: webUrl(pdfUrl) }
}

const webUrl = (url = '') => (/^https?:\/\//i.test(url) ? url : undefined)

/** true or false where ids decide, undefined where they do not. */
function compareIds(a: Ids, b: Ids): boolean | undefined {
  const [mine, theirs] = [
    { ...a, ...arxivIdOf(a) },
    { ...b, ...arxivIdOf(b) },
  ]
  for (const [scheme, id] of Object.entries(mine)) if (fold(id) === fold(theirs[scheme] ?? '')) return true
  for (const scheme of ['arxiv', 'pmid', 'acl']) if (mine[scheme] && theirs[scheme]) return false
  const hasTwoDois = mine.doi && theirs.doi && !isPreprintDoi(mine.doi) && !isPreprintDoi(theirs.doi)
  return hasTwoDois ? false : undefined
}

/** The arXiv id, also where only arXiv's own DOI is given; empty where there is none. */
function arxivIdOf(ids: Ids): Ids {
  const id = ids.arxiv ?? /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/i.exec(ids.doi ?? '')?.[1]
  return id ? { arxiv: id } : {}
}

function isPreprintDoi(doi: string | undefined): boolean {
  return PREPRINT_DOI.test(doi ?? '')
}

function fold(id: string): string {
  return id.toLowerCase()
}

/** Titles are compared without spaces, so that "pre-training" is "pretraining". */
function sharedTitle(a: Comparable, b: Comparable): string | undefined {
  const keys = new Set(titlesOf(b).map(squeeze))
  return titlesOf(a).find((title) => squeeze(title) && keys.has(squeeze(title)))
}

function titlesOf({ title, alsoTitled = [] }: Pick<Comparable, 'title' | 'alsoTitled'>): string[] {
  return [title ?? '', ...alsoTitled]
}

function squeeze(title: string): string {
  return titleKey(title).replaceAll(' ', '')
}

/** Long enough that two papers hardly share it: "Rejoinder" and "Deep learning" are not. */
function isTelling(title: string): boolean {
  const key = titleKey(title)
  return (
    key.split(' ').length >= 4 ||
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{8}/u.test(squeeze(title))
  )
}

function yearGap(a: Comparable, b: Comparable): number | undefined {
  const [one, other] = [yearOf(a), yearOf(b)]
  return one && other ? Math.abs(one - other) : undefined
}

function yearOf({ issued, venue }: Comparable): number | undefined {
  return Number(issued?.slice(0, 4)) || venue?.year
}
