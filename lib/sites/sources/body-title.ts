import { titleKey } from '../../text/normalize.ts'
import { elementText } from '../element-text.ts'
import { cleanTitle } from '../fields.ts'
import type { Mark } from '../landmarks.ts'
import type { Page } from '../page.ts'

export type BodyTitle = { title: string; index: number }

const MIN_KEY = 8

/**
 * The heading that is the paper's title: the one the metadata or `<title>` names, else one named as a title, else
 * the only `<h1>`, else the last heading before the abstract.
 */
export function findBodyTitle(page: Page, known: string | undefined): BodyTitle | undefined {
  const { headings, titles, labels, abstracts } = page.landmarks()
  const marks = [...titles.slice(0, 10), ...headings.slice(0, 60)]
  const named = marks.map(toTitle).filter(isUsable)
  const match = known && named.find(({ title }) => isAlike(title, known))
  if (match) return match
  const inPageTitle = named.find(
    ({ title }) => titleKey(title).length >= MIN_KEY * 2 && titleKey(page.title).includes(titleKey(title)),
  )
  if (inPageTitle) return inPageTitle
  if (known) return findText(page, known)
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

function isAlike(a: string, b: string): boolean {
  const [one, other] = [titleKey(a), titleKey(b)]
  if (one === other) return one.length > 0
  return Math.min(one.length, other.length) >= MIN_KEY && (one.startsWith(other) || other.startsWith(one))
}

/** A title that stands in no heading: the smallest early element with just this text. */
function findText(page: Page, known: string): BodyTitle | undefined {
  const key = titleKey(known)
  const { elements, count } = page.landmarks()
  if (key.length < MIN_KEY * 2) return undefined
  for (let index = 0; index < Math.min(count, 3000); index++) {
    const element = elements[index]
    if (!element || element.childElementCount > 6 || (element.firstChild?.nodeValue?.trim().length ?? 0) < 8)
      continue
    const text = element.textContent ?? ''
    if (text.length < known.length * 2 + 40 && titleKey(text) === key)
      return { title: cleanTitle(text), index }
  }
  return undefined
}
