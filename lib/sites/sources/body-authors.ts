import type { Author } from '../../model/paper.ts'
import { splitNames } from '../../text/author-list.ts'
import { elementText } from '../element-text.ts'
import { firstElements } from '../elements.ts'
import { parseAuthors } from '../fields.ts'
import { landmarksOf, type Mark } from '../landmarks.ts'
import type { Page } from '../page.ts'

/** Between these elements the authors stand: from the title to the abstract, the next section or a page's worth. */
export type Region = { from: number; to: number }

const NO_NAME =
  /\b(?:view|article|download|share|full|text|pdf|abstract|journal|volume|issue|department|universit\w*|institut\w*|school|college|hospital|center|centre|laborator\w*|search|profile|show|more|authors?|affiliations?|cite|citation|export|email|login|sign|open|access|published|received|accepted|online|copyright|license|home|about|contact|details?|permissions?|metrics|references|related|editors?|information|notes?|orcid|twitter|facebook|google|scholar|pubmed|research|press|society|proceedings|conference|vol|new|read|the|of|for|from|in|on|with)\b|@|\d|[:?!<>{}|/=+]/i

/** Authors that the body shows in a region, by the surest of their marks. */
export function readBodyAuthors(page: Page, region: Region): Author[] {
  const { nameParts, authors, authorLists } = landmarksOf(page)
  const inside = (marks: Mark[]) =>
    marks.filter(({ index }) => index > region.from && index < region.to).slice(0, 4000)
  const parts = parseAuthors(pairParts(inside(nameParts)))
  if (parts.length > 0) return parts
  const named = [
    readEach(inside(authors)),
    readEach(inside(authorLists)),
    parseAuthors(readLists(inside(authorLists))),
  ]
  const most = named.reduce((best, one) => (one.length > best.length ? one : best))
  if (most.length > 0) return most
  for (const names of [
    () => readLine(page, region, 2),
    () => readLinks(page, region),
    () => readLine(page, region, 1),
  ]) {
    const found = parseAuthors(names())
    if (found.length > 0) return found
  }
  return []
}

/** Elements of which each holds a name, or a few. */
function readEach(marks: Mark[]): Author[] {
  return parseAuthors(innermost(marks).map(nameIn).filter(isListOfNames))
}

/** Given and family names that stand in elements of their own, as `Family, Given`. */
function pairParts(parts: Mark[]): string[] {
  const names: string[] = []
  let given = ''
  for (const { element } of parts.slice(0, 4000)) {
    const text = elementText(element, isNote)
    if (/given|first/i.test(element.getAttribute('class') ?? '')) given = text
    else if (text) {
      names.push(given ? `${text}, ${given}` : text)
      given = ''
    }
  }
  return names
}

function innermost(marks: Mark[]): Mark[] {
  return marks.filter(({ element }, position) => {
    const next = marks[position + 1]
    return !next || !element.contains(next.element)
  })
}

function nameIn({ element }: Mark): string {
  return elementText(element, isNote).replace(/\s*(?:[,;|&•·]|\band\b)\s*$/, '')
}

/** Marks of affiliation, contact and the like are no part of a name. */
function isNote(element: Element): boolean {
  return (
    /^(?:sup|button|img|ul|ol|p)$/i.test(element.tagName) ||
    /affil|inst|email|orcid|popup|tooltip|dropdown|author-info\b|info__/i.test(
      element.getAttribute('class') ?? '',
    )
  )
}

function readLists(lists: Mark[]): string[] {
  for (const { element } of lists.slice(0, 10)) {
    const items = firstElements(element.getElementsByTagName('li'), 3000).map((item) =>
      elementText(item, isNote),
    )
    if (items.filter(isNameLike).length > items.length / 2) return items.filter(isNameLike)
    const links = firstElements(element.getElementsByTagName('a'), 3000).map((link) =>
      elementText(link, isNote),
    )
    const names = links.filter(isNameLike)
    if (names.length > 0) return names
    const split = splitNames(elementText(element, isNote).slice(0, 20_000)).filter(isNameLike)
    if (split.length > 0) return split
  }
  return []
}

/** Links in a row whose text is a name: most catalogues link each author to a search. */
function readLinks(page: Page, region: Region): string[] {
  const { elements } = landmarksOf(page)
  const names: string[] = []
  let misses = 0
  for (
    let index = region.from + 1;
    index < Math.min(region.to, region.from + (names.length > 0 ? 400 : 60)) && misses < 12;
    index++
  ) {
    const element = elements[index]
    if (!element || !/^a$/i.test(element.tagName)) continue
    const text = elementText(element, isNote)
    if (isNameLike(text)) names.push(text)
    else if (names.length > 0) misses += 4
    else misses++
  }
  return names
}

/** The first line below the title that is nothing but names; one name alone may be that of a journal. */
function readLine(page: Page, region: Region, atLeast: number): string[] {
  const { elements } = landmarksOf(page)
  for (let index = region.from + 1; index < Math.min(region.to, region.from + 40); index++) {
    const element = elements[index]
    if (!element || (element.textContent?.length ?? 0) > 1500) continue
    const line = elementText(element, isNote)
    const names = splitNames(line)
    if (line.length > 5 && names.length >= atLeast && names.every(isNameLike)) return names
  }
  return []
}

function isListOfNames(text: string): boolean {
  return (
    text.length > 0 && splitNames(text).every((name) => isNameLike(name) || /^\p{Lu}[\p{L}'’-]+$/u.test(name))
  )
}

/** Two to six words that begin with capitals, initials or particles, or a few Chinese characters. */
export function isNameLike(text: string): boolean {
  const name = text.replace(/[,*†‡§\s]+$/, '').replace(/,\s*(?:ph\.?d|m\.?d|msc|mph|jr|sr)\.?.*$/i, '')
  if (name.length < 3 || name.length > 60) return false
  if (/^[\p{sc=Han}\p{sc=Hangul}]{2,4}$/u.test(name)) return true
  if (NO_NAME.test(name)) return false
  const words = name.split(/[\s,]+/)
  const isWord = (word: string) =>
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|d['’]\p{Lu}[\p{L}-]+|\p{Lo}+|de|del|della|der|den|di|da|do|dos|du|van|von|la|le|el|al|bin|ten|ter|y|e|'t|zu)$/u.test(
      word,
    )
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every(isWord) &&
    words.some((word) => /\p{L}{2}/u.test(word))
  )
}
