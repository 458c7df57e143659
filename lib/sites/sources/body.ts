import { cleanFields } from '../fields.ts'
import { landmarksOf } from '../landmarks.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'
import { findBodyAbstract, findLongParagraph } from './body-abstract.ts'
import { readBodyAuthors } from './body-authors.ts'
import { doiIn, textOfRange, yearIn } from './body-details.ts'
import { findBodyTitle } from './body-title.ts'

/** What the body shows: the title's heading, and from there the authors, the abstract, the DOI and the year. */
export function readBody(page: Page, known: SiteFields): SiteFields | undefined {
  const title = findBodyTitle(page, known.title)
  const abstract =
    findBodyAbstract(page, title) ??
    (title && Object.keys(known.ids ?? {}).length > 0 ? findLongParagraph(page, title.index) : undefined)
  const fields: SiteFields = {}
  if (title) fields.title = title.title
  if (abstract) fields.abstract = abstract.text
  if (title) Object.assign(fields, readRegion(page, title.index, abstract?.index))
  return Object.keys(fields).length > 0 ? fields : undefined
}

function readRegion(page: Page, from: number, abstractIndex: number | undefined): SiteFields | undefined {
  const to = abstractIndex !== undefined && abstractIndex > from ? abstractIndex : nextSection(page, from)
  const authors = readBodyAuthors(page, { from, to })
  const near = textOfRange(page, from - 40, Math.min(to, from + 400) + 30)
  const fields = cleanFields({ doi: doiIn(near), issued: yearIn(near) }, page.url)
  return authors.length > 0 ? { ...fields, authors } : fields
}

/** Where the next heading stands: what follows it are related papers as often as the text. */
function nextSection(page: Page, from: number): number {
  const next = landmarksOf(page).headings.find(({ index }) => index > from + 3)
  return Math.min(next?.index ?? from + 300, from + 300)
}
