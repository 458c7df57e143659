import { elementText } from '../element-text.ts'
import { cleanAbstract, parseAuthors } from '../fields.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/** What the body shows: the heading, elements named as authors, the section named or headed "Abstract". */
export function readHeading(page: Page): SiteFields | undefined {
  const fields: SiteFields = {}
  const title = readTitle(page)
  if (title) fields.title = title
  const authors = parseAuthors(
    page
      .landmarks()
      .authors.slice(0, 3000)
      .map((element) => elementText(element)),
  )
  if (authors.length > 0) fields.authors = authors
  const abstract = readAbstract(page)
  if (abstract) fields.abstract = abstract
  return Object.keys(fields).length > 0 ? fields : undefined
}

function readTitle(page: Page): string | undefined {
  const { titles, headings } = page.landmarks()
  const firstHeadings = headings.filter((element) => /^h1$/i.test(element.tagName))
  for (const element of [...titles.slice(0, 3), ...firstHeadings.slice(0, 3)]) {
    const text = elementText(element)
    if (text.length >= 3 && text.length < 600) return text
  }
  return undefined
}

function readAbstract(page: Page): string | undefined {
  const { abstracts, labels } = page.landmarks()
  for (const element of abstracts.slice(0, 20)) {
    const abstract = cleanAbstract(elementText(element))
    if (abstract && abstract.length >= 120) return abstract
  }
  const label = labels.find((element) =>
    /^\s*(?:abstract|summary)\s*[:.]?\s*$/i.test(element.textContent ?? ''),
  )
  return label && readAfter(label)
}

/** Text that follows a label: its next siblings up to the next heading, or those of its parent. */
function readAfter(label: Element): string | undefined {
  let start: Element | null = label
  for (let up = 0; up < 3 && start; up++) {
    const parts: string[] = []
    for (
      let next = start.nextElementSibling;
      next && !/^H[1-6]$/i.test(next.tagName);
      next = next.nextElementSibling
    ) {
      parts.push(elementText(next))
      if (parts.join(' ').length > 6000) break
    }
    const abstract = cleanAbstract(parts.join(' '))
    if (abstract && abstract.length >= 120) return abstract
    start = start.parentElement
  }
  return undefined
}
