import { titleKey } from '../text/normalize.ts'
import { findDoi } from './doi.ts'
import { asArray, own, typesOf } from './json-ld-parse.ts'
import type { Page } from './page.ts'
import type { UrlPaper } from './site.ts'
import { dublinCore } from './sources/dublin-core.ts'
import { citationValues } from './sources/highwire.ts'

const CHALLENGE =
  /^(?:just a moment|attention required|access denied|are you a robot|checking your browser|verify(?:ing)? you are human|one moment,? please|security check|ddos-guard|captcha|pardon our interruption|robot check|request rejected|page not found|404\b|403 forbidden|error 40[34]|not found|redirecting|radware bot manager|client challenge|human verification|validate user|sign in|log ?in)\b/i
const ISSUE =
  /^(?:table of contents|contents|front matter|back matter|editorial board|issue information|volume\s+\d+|vol\.?\s*\d+|issue\s+\d+|archives?|all issues|current issue)(?:\s*[,|:–-].*)?$/i
const OTHER_TYPE =
  /^(?:Dataset|DataCatalog|SoftwareSourceCode|SoftwareApplication|Product|VideoObject|NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Recipe|Event|JobPosting|QAPage|FAQPage|ProfilePage|Person|CollectionPage|SearchResultsPage|PodcastEpisode|ImageObject|Course|PublicationIssue|PublicationVolume|ReportageNewsArticle)$/
const OTHER_KIND =
  /^(?:dataset|data ?set|software|image|video|sound|collection|moving ?image|still ?image|interactive ?resource|physical ?object|news|blog|video\.\w+|product|profile)$/i

/** Whether the page, whatever its address, shows something else than one paper: a list, a data set, a bot wall. */
export function isNoPaper(page: Page): boolean {
  const title = page.title.trim()
  if (CHALLENGE.test(title)) return true
  if (
    countDistinct(citationValues(page, 'title')) > 1 ||
    countDistinct(citationValues(page, 'doi'), findDoi) > 1
  )
    return true
  const named = citationValues(page, 'title')[0] ?? dublinCore(page, 'title')[0]
  if (named && ISSUE.test(named.trim())) return true
  return isOtherKind(page)
}

function countDistinct(values: string[], keyOf: (value: string) => string | undefined = titleKey): number {
  return new Set(values.slice(0, 50).map(keyOf).filter(Boolean)).size
}

function isOtherKind(page: Page): boolean {
  const kinds = [
    ...dublinCore(page, 'type'),
    page.meta('citation_article_type', 'eprints.type') ?? '',
    page.meta('og:type') ?? '',
  ]
  const papery = kinds.some(
    (kind) =>
      /article|text|thesis|paper|journal|conference|report|preprint/i.test(kind) && kind !== 'article',
  )
  if (!papery && kinds.some((kind) => OTHER_KIND.test(kind.trim()))) return true
  const types = mainTypes(page)
  return (
    types.some((type) => OTHER_TYPE.test(type)) &&
    !types.some((type) => /ScholarlyArticle|Thesis|Report|Chapter|^Article$/.test(type))
  )
}

/** Types of the objects that stand for the page itself, not for what is around it. */
function mainTypes(page: Page): string[] {
  return page
    .jsonLd()
    .filter((object) => own(object, 'headline') || own(object, 'name'))
    .flatMap((object) => typesOf(object))
    .filter((type) => !/^(?:Person|Event|ImageObject|VideoObject)$/.test(type))
    .concat(asArray(undefined) as string[])
}

/**
 * How sure the metadata is about one scholarly paper, 0 to 1. A title and author alone prove nothing: forums
 * write `citation_title` too. A DOI, a journal, a PDF or an id of the paper's kind does.
 */
export function scholarlyEvidence(page: Page, urlPaper: UrlPaper | undefined): number {
  if (urlPaper && Object.keys(urlPaper.ids).length > 0) return 1
  const has = (...keys: string[]) => keys.some((key) => citationValues(page, key).length > 0)
  if (
    has('title') &&
    has(
      'doi',
      'journal_title',
      'conference_title',
      'conference',
      'pdf_url',
      'arxiv_id',
      'pmid',
      'issn',
      'isbn',
      'dissertation_institution',
      'technical_report_institution',
      'technical_report_number',
      'inbook_title',
      'firstpage',
    )
  )
    return 0.9
  if (page.meta('eprints.title', 'prism.doi', 'prism.publicationname')) return 0.9
  if (dublinCore(page, 'title').length > 0 && dublinCore(page, 'creator').length > 0) {
    const text = [
      ...dublinCore(page, 'identifier'),
      ...dublinCore(page, 'type'),
      ...dublinCore(page, 'source'),
    ].join(' ')
    if (/10\.\d{4,9}\/|article|thesis|paper|preprint|issn|hdl\.handle/i.test(text)) return 0.8
  }
  return 0
}
