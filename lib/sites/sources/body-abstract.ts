import { titleKey } from '../../text/normalize.ts'
import { elementText } from '../element-text.ts'
import { firstElements } from '../elements.ts'
import { cleanAbstract } from '../fields.ts'
import { landmarksOf, type Mark } from '../landmarks.ts'
import type { Page } from '../page.ts'
import type { BodyTitle } from './body-title.ts'

export type BodyAbstract = { text: string; index: number }

const MIN = 120
const MAX = 9000
const NOT_ONE =
  /^(?:highlights|graphical abstract|in brief|key points|editor'?s? summary|correct abstract|full text|article info|cited by|plain language)/i

/** The section of the body that is named or headed "Abstract"; a box that holds the title as well is the whole page. */
export function findBodyAbstract(page: Page, title: BodyTitle | undefined): BodyAbstract | undefined {
  const { abstracts, labels } = landmarksOf(page)
  const key = titleKey(title?.title ?? '')
  const isWhole = (text: string) => key.length > 15 && titleKey(text.slice(0, 1500)).includes(key)
  const read = (mark: Mark) =>
    isList(mark.element) ? '' : elementText(mark.element, isAside) || readBelow(mark)
  return (
    firstOf(labels.filter(({ element }) => !isInMenu(element)).slice(0, 20), readBelow, isWhole) ??
    firstOf(abstracts.slice(0, 30), read, isWhole)
  )
}

function firstOf(
  marks: Mark[],
  read: (mark: Mark) => string,
  isWhole: (text: string) => boolean,
): BodyAbstract | undefined {
  for (const mark of marks) {
    const text = accept(read(mark))
    if (text && !isWhole(text)) return { text, index: mark.index }
  }
  return undefined
}

/** A label that is an entry of a table of contents. */
function isInMenu(element: Element): boolean {
  let above: Element | null = element
  for (let up = 0; up < 4 && above; up++) {
    if (/^(?:A|LI|NAV|OPTION|BUTTON)$/i.test(above.tagName)) return true
    above = above.parentElement
  }
  return false
}

/** A box of links, such as an outline, is no prose. */
function isList(element: Element): boolean {
  let linked = 0
  for (const link of firstElements(element.getElementsByTagName('a'), 200))
    linked += link.textContent?.length ?? 0
  return linked > (element.textContent?.length ?? 0) / 2
}

function accept(text: string): string | undefined {
  const abstract = cleanAbstract(text)
  if (!abstract || abstract.length < MIN || abstract.length > MAX || NOT_ONE.test(abstract)) return undefined
  return abstract
}

/** Text that follows a label: the rest of its own box, else what comes after it up to the next heading. */
function readBelow({ element }: Mark): string {
  let start: Element | null = element
  for (let up = 0; up < 3 && start; up++) {
    const text = readSiblings(start)
    if (text.length >= MIN) return text
    start = start.parentElement
  }
  return ''
}

function readSiblings(start: Element): string {
  let text = ''
  for (let next = start.nextSibling; next && text.length < MAX; next = next.nextSibling) {
    if (next.nodeType === 3) text += ` ${next.nodeValue ?? ''}`
    if (next.nodeType !== 1) continue
    const element = next as Element
    if (isEnd(element, start)) break
    text += ` ${elementText(element, isAside)}`
  }
  return text
}

/** The next section begins: a heading of the label's own rank or above, or of the rest of the page. */
function isEnd(element: Element, label: Element): boolean {
  const tag = element.tagName.toUpperCase()
  if (/^(?:FOOTER|NAV|ASIDE|FORM|UL|OL)$/.test(tag)) return true
  if (!/^H[1-6]$/.test(tag))
    return /key-?words|kwd|references|bibliography/i.test(element.getAttribute('class') ?? '')
  return !/^H[1-6]$/i.test(label.tagName) || tag <= label.tagName.toUpperCase()
}

/** Marks of references, and what stands in the box but is not the abstract. */
function isAside(element: Element): boolean {
  const tag = element.tagName.toUpperCase()
  if (tag === 'SUP') return element.getElementsByTagName('a').length > 0
  return /(?:^|[\s_-])(?:key-?words?|kwd|highlights|backtotop|pull-right|copyright|license|figure|share|metrics|visually-hidden)(?:$|[\s_-])/i.test(
    element.getAttribute('class') ?? '',
  )
}

/** The first long paragraph below the title, where nothing is named an abstract. */
export function findLongParagraph(page: Page, from: number): BodyAbstract | undefined {
  const { elements, count } = landmarksOf(page)
  for (let index = from + 1; index < Math.min(count, from + 250); index++) {
    const element = elements[index]
    if (!element || !/^(?:p|div)$/i.test(element.tagName) || element.childElementCount > 8) continue
    if ((element.firstChild?.nodeValue?.trim().length ?? 0) < 60) continue
    const text = accept(elementText(element, isAside))
    if (text && text.length >= 350 && text.length < 4000) return { text, index }
  }
  return undefined
}
