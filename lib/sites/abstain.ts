import { titleKey } from '../text/normalize.ts'
import { findDoi } from './doi.ts'
import { jsonLdOf } from './json-ld-of-page.ts'
import { own, typesOf } from './json-ld-parse.ts'
import type { Merged } from './merge.ts'
import type { Page } from './page.ts'
import type { Judge } from './read.ts'
import type { UrlPaper } from './site.ts'
import { dublinCore } from './sources/dublin-core.ts'
import { citationValues } from './sources/highwire.ts'
import { isWall } from './wall.ts'

const ISSUE =
  /^(?:data from:.*|supplementary (?:data|material).*|table of contents|contents|front matter|back matter|editorial board|issue information|volume\s+\d+|vol\.?\s*\d+|issue\s+\d+|archives?|all issues|current issue|masthead)(?:\s*[,|:–(-].*)?$/i
const OTHER_TYPE =
  /^(?:Dataset|DataCatalog|DataDownload|SoftwareSourceCode|SoftwareApplication|Product|VideoObject|NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Recipe|JobPosting|QAPage|FAQPage|ProfilePage|CollectionPage|SearchResultsPage|PodcastEpisode|Course|PublicationIssue|PublicationVolume|ReportageNewsArticle|OpinionNewsArticle)$/
const PAPER_TYPE = /(?:ScholarlyArticle|Thesis|Report|Chapter|Preprint|^Article|^CreativeWork)$/
const OTHER_KIND =
  /^(?:data ?-?sets?|software|images?|videos?|sound|collection|(?:moving|still) ?image|interactive ?resource|physical ?object|news|blog|poster|presentation|video\.\w+|product|profile)$/i
const PAPER_KIND = /article|thesis|dissertation|paper|journal|conference|report|preprint|chapter/i

/** Whether the page, whatever its address, shows something else than one paper: a list, a data set, a bot wall. */
function isNoPaper(page: Page): boolean {
  if (isWall(page)) return true
  const titles = citationValues(page, 'title')
  if (countDistinct(titles) > 1 && countDistinct(citationValues(page, 'doi'), findDoi) !== 1) return true
  if (countDistinct(citationValues(page, 'doi'), findDoi) > 1) return true
  const named = titles[0] ?? dublinCore(page, 'title')[0]
  if (named && ISSUE.test(named.trim())) return true
  return isOtherKind(page)
}

function countDistinct(values: string[], keyOf: (value: string) => string | undefined = titleKey): number {
  return new Set(values.slice(0, 50).map(keyOf).filter(Boolean)).size
}

function isOtherKind(page: Page): boolean {
  const kinds = [
    ...dublinCore(page, 'type'),
    page.meta('citation_article_type') ?? '',
    page.meta('eprints.type') ?? '',
  ]
  if (kinds.some((kind) => OTHER_KIND.test(kind.trim())) && !kinds.some((kind) => PAPER_KIND.test(kind)))
    return true
  const types = pageTypes(page)
  return types.some((type) => OTHER_TYPE.test(type)) && !types.some((type) => PAPER_TYPE.test(type))
}

/** Types of what has a name of its own: not of the publisher's logo or the organisation's search box. */
function pageTypes(page: Page): string[] {
  return jsonLdOf(page)
    .filter((object) => own(object, 'headline') || own(object, 'name'))
    .flatMap(typesOf)
}

const STRONG_TAGS = [
  'doi',
  'journal_title',
  'conference_title',
  'conference',
  'pdf_url',
  'arxiv_id',
  'pmid',
  'issn',
  'isbn',
  'inbook_title',
  'dissertation_institution',
  'technical_report_institution',
  'technical_report_number',
  'firstpage',
  'journal_abbrev',
]

/**
 * How sure the page is about one scholarly paper, 0 to 1. A title and author alone prove nothing: forums write
 * `citation_title` too. An address that is a paper's, a DOI, a journal or a PDF does.
 */
function scholarlyEvidence(page: Page, urlPaper: UrlPaper | undefined, { fields, evidence }: Merged): number {
  if (urlPaper && Object.keys(urlPaper.ids).length > 0) return 1
  if (hasHighwire(page) || page.meta('eprints.title', 'prism.doi', 'prism.publicationname')) return 0.9
  if (
    jsonLdOf(page).some(
      (object) =>
        typesOf(object).some((type) => /ScholarlyArticle$|^Thesis$/.test(type)) && own(object, 'author'),
    )
  )
    return 0.9
  if (hasDublinCore(page)) return 0.8
  if (fields.abstract && page.document.getElementsByClassName('ltx_title_document').length === 1) return 0.7
  // No metadata: then the body has to show all that makes a paper. A preview's description is no abstract.
  const isFromBody = !/open-graph/.test(evidence.abstract?.source ?? '')
  const { title, authors, abstract, ids } = fields
  const isIdentified = Object.keys(ids ?? {}).some((scheme) => scheme !== 'pmid')
  return title && authors && abstract && isIdentified && isFromBody ? 0.6 : 0
}

function hasHighwire(page: Page): boolean {
  const strong = STRONG_TAGS.filter((key) => citationValues(page, key).some(Boolean)).length
  return citationValues(page, 'title').length > 0 ? strong > 0 : strong > 1
}

function hasDublinCore(page: Page): boolean {
  if (dublinCore(page, 'title').length === 0 || dublinCore(page, 'creator').length === 0) return false
  const text = ['identifier', 'type', 'source', 'identifier.doi', 'relation.ispartof']
    .flatMap((term) => dublinCore(page, term))
    .join(' ')
  return /10\.\d{4,9}\/|article|thesis|dissertation|paper|preprint|issn|hdl\.handle/i.test(text)
}

/** How the generic reader tells a paper from everything else. */
export const JUDGE: Judge = { isNoPaper, scholarlyEvidence }
