import { titleKey } from '../../text/normalize.ts'
import { elementText } from '../element-text.ts'
import { cleanTitle } from '../fields.ts'
import { landmarksOf, type Mark } from '../landmarks.ts'
import type { Page } from '../page.ts'

export type BodyTitle = { title: string; index: number }

const MIN_KEY = 8

/**
 * The heading that is the paper's title: the one the metadata or `<title>` names, else one named as a title, else
 * the only `<h1>`, else the last heading before the abstract.
 */
export function findBodyTitle(page: Page, known: string | undefined): BodyTitle | undefined {
  const found = findHeading(page, known)
  return found && withSubtitle(page, found)
}

function findHeading(page: Page, known: string | undefined): BodyTitle | undefined {
  const { headings, titles, labels, abstracts } = landmarksOf(page)
  const marks = [...titles.slice(0, 10), ...headings.slice(0, 60)]
  const named = marks.map(toTitle).filter(isUsable)
  const match = known && named.find(({ title }) => isAlike(title, known))
  if (match) return match
  const pageKey = titleKey(page.title)
  const inPageTitle = named.filter(
    ({ title }) => titleKey(title).length >= MIN_KEY * 2 && pageKey.includes(titleKey(title)),
  )
  // The journal's name can stand in a heading as well: the title is what is longest.
  if (inPageTitle.length > 0)
    return inPageTitle.reduce((best, one) => (one.title.length > best.title.length ? one : best))
  const text = findText(page, known ?? page.title)
  if (text || known) return text
  const first = titles.slice(0, 3).map(toTitle).find(isUsable)
  if (first) return first
  const top = headings
    .filter(({ element }) => /^h1$/i.test(element.tagName))
    .map(toTitle)
    .filter(isUsable)
  if (top.length === 1) return top[0]
  const end = Math.min(
    labels[0]?.index ?? Number.POSITIVE_INFINITY,
    abstracts[0]?.index ?? Number.POSITIVE_INFINITY,
  )
  return Number.isFinite(end) ? named.filter(({ index }) => index < end).at(-1) : undefined
}

function toTitle({ element, index }: Mark): BodyTitle {
  return { title: cleanTitle(elementText(element)), index }
}

function isUsable({ title }: BodyTitle): boolean {
  return (
    titleKey(title).length >= 3 &&
    title.length < 600 &&
    !/^(?:abstract|summary|introduction|contents)$/i.test(title)
  )
}

function isAlike(title: string, known: string): boolean {
  // What is behind an ellipsis is the site's name.
  const [one, other] = [titleKey(title), titleKey(known.split(/…|\.\.\./)[0] ?? '')]
  if (one === other) return one.length > 0
  return Math.min(one.length, other.length) >= MIN_KEY && (one.startsWith(other) || other.startsWith(one))
}

/** A title that stands in no heading: the first small element whose text is most of the title of the page. */
function findText(page: Page, known: string): BodyTitle | undefined {
  const key = titleKey(known)
  const { elements, count } = landmarksOf(page)
  if (key.length < MIN_KEY * 2) return undefined
  for (let index = 0; index < Math.min(count, 3000); index++) {
    const element = elements[index]
    if (
      !element ||
      element.childElementCount > 6 ||
      (element.firstChild?.nodeValue?.trim().length ?? 0) < MIN_KEY
    )
      continue
    const text = (element.textContent ?? '').slice(0, 1200)
    const one = titleKey(text)
    if (one.length >= Math.max(MIN_KEY * 2, key.length * 0.55) && key.includes(one))
      return { title: cleanTitle(text), index }
  }
  return undefined
}

/** The subtitle that stands in an element of its own, if the title of the page has it too. */
function withSubtitle(page: Page, { title, index }: BodyTitle): BodyTitle {
  const { elements } = landmarksOf(page)
  for (let next = index + 1; next < index + 6; next++) {
    const element = elements[next]
    if (!element || !/sub-?title/i.test(element.getAttribute('class') ?? '')) continue
    const full = `${title}: ${cleanTitle(elementText(element))}`
    if (titleKey(page.title).includes(titleKey(full))) return { title: full, index }
  }
  return { title, index }
}
