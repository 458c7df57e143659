import { cleanFields } from '../fields.ts'
import { jsonLdOf } from '../json-ld-of-page.ts'
import { asArray, isObject, type JsonObject, own, typesOf } from '../json-ld-parse.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

const PAPER = /^(?:(?:Medical)?ScholarlyArticle|Thesis|Report|Chapter|Preprint|Article)$/

/** schema.org's ScholarlyArticle and kin, wherever in the JSON-LD they stand. */
export function readJsonLd(page: Page): SiteFields | undefined {
  const paper = findPaper(page)
  if (!paper) return undefined
  const published = ancestors(paper)
  return cleanFields(
    {
      title: text(own(paper, 'headline')) ?? text(own(paper, 'name')) ?? text(own(paper, 'title')),
      authors: readAuthors(own(paper, 'author') ?? own(paper, 'creator')),
      abstract: text(own(paper, 'abstract')) ?? text(own(paper, 'description')),
      issued: text(own(paper, 'datePublished')) ?? text(own(paper, 'dateCreated')),
      doi: findIdentifier(paper),
      venue: {
        name: nameOf(published),
        volume: published.map((object) => text(own(object, 'volumeNumber'))).find(Boolean),
        issue: published.map((object) => text(own(object, 'issueNumber'))).find(Boolean),
        pages:
          text(own(paper, 'pagination')) ??
          [text(own(paper, 'pageStart')), text(own(paper, 'pageEnd'))].filter(Boolean).join('–'),
        publisher: text(own(own(paper, 'publisher'), 'name')),
      },
      language: text(own(paper, 'inLanguage')),
    },
    page.url,
  )
}

/** The one scholarly object of the page's JSON-LD. A plain Article counts only with a DOI or a journal. */
export function findPaper(page: Page): JsonObject | undefined {
  const candidates = jsonLdOf(page).filter((object) => typesOf(object).some((type) => PAPER.test(type)))
  const papers = candidates.filter(
    (object) => isScholarly(object) && (own(object, 'headline') || own(object, 'name')),
  )
  return papers.find((object) => own(object, 'author') || own(object, 'creator')) ?? papers[0]
}

function isScholarly(object: JsonObject): boolean {
  if (typesOf(object).some((type) => type !== 'Article' && PAPER.test(type))) return true
  return (
    Boolean(findIdentifier(object)) ||
    ancestors(object).some((above) =>
      typesOf(above).some((type) => /Periodical|PublicationIssue|PublicationVolume/.test(type)),
    )
  )
}

function ancestors(object: JsonObject): JsonObject[] {
  const found: JsonObject[] = []
  let current: unknown = own(object, 'isPartOf')
  for (let depth = 0; depth < 4; depth++) {
    const above = asArray(current).find(isObject)
    if (!isObject(above)) break
    found.push(above)
    current = own(above, 'isPartOf')
  }
  return found
}

/** The periodical's name, or that of what holds neither volume nor issue. */
function nameOf(published: JsonObject[]): string | undefined {
  const named = published.filter((object) => text(own(object, 'name')))
  const periodical =
    named.find((object) => typesOf(object).includes('Periodical')) ??
    named.find((object) => !own(object, 'volumeNumber'))
  return text(own(periodical, 'name'))
}

function readAuthors(authors: unknown): string[] {
  return asArray(authors).flatMap((author) => {
    if (typeof author === 'string') return [author]
    const family = text(own(author, 'familyName'))
    const given = text(own(author, 'givenName'))
    if (family && given) return [`${family}, ${given}`]
    return asArray(own(author, 'name')).filter((name) => typeof name === 'string')
  })
}

function findIdentifier(object: JsonObject): string | undefined {
  const values = ['doi', 'identifier', 'sameAs', '@id', 'url'].flatMap((key) => asArray(own(object, key)))
  return values
    .map((value) =>
      typeof value === 'string' ? value : (text(own(value, 'value')) ?? text(own(value, '@id'))),
    )
    .find((value) => value && /(?:^|doi\.org\/|doi:\s*)10\.\d{4,9}\//i.test(value))
}

function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'number') return String(first)
  if (typeof first === 'string') return first.trim() || undefined
  const inner = own(first, '@value') ?? own(first, 'name')
  return typeof inner === 'string' ? inner : undefined
}
