import type { Page } from './page.ts'

/** An element that its name or text marks, with its place among all elements of the body. */
export type Mark = { element: Element; index: number }

/** Elements of the body by what their names say they hold, each list in document order. */
export type Landmarks = {
  /** All elements, as far as the walk went. */
  elements: ArrayLike<Element>
  count: number
  headings: Mark[]
  /** Named as the title of a paper: `citation__title`, `article-title`, `ltx_title_document`. */
  titles: Mark[]
  /** Named as one author's name. */
  authors: Mark[]
  /** Named as the list of all authors. */
  authorLists: Mark[]
  /** Named as the given or the family name of an author. */
  nameParts: Mark[]
  abstracts: Mark[]
  /** Whose whole text is "Abstract", "Summary", … */
  labels: Mark[]
}

// What tells of the paper stands at the top; walking 40,000 elements alone takes 20 ms of the 50 a page may cost.
const MAX_ELEMENTS = 25_000
const MAX_FOUND = 6000

const TITLE =
  /(?:^|[\s_-])(?:citation__title|article-?title|paper-?title|document-?title|publication-?title|ltx_title_document|core-container__title|page-?title|title-article|hlFld-Title|highwire-cite-title|c-article-title|content-title|art_title|main-title)(?:$|\s)/i
const AUTHOR =
  /(?:^|\s)(?:[\w-]*author-?_{0,2}(?:name|link|names?)|(?:is:)?(?:authors?|creator)|hlFld-ContribAuthor|contrib-author|ltx_personname|entryAuthor|highwire-citation-author|author-info__name|given-family-name|full-?name|author-?full-?name|contributor__name|art_authors_name|c-article-author|person_name)(?:$|\s)/i
const AUTHOR_LIST =
  /(?:^|\s)(?:[\w-]*authors?(?:-?_{0,2}(?:list|groups?|gp|names?|section))?|auths|loa|contributors?(?:-list)?|byline|artAuthors|contrib-group|creators?)(?:$|\s)/i
const NAME_PART = /(?:^|\s)(?:given-?names?|first-?name|surname|family-?name|last-?name)(?:$|\s)/i
const ABSTRACT =
  /abstract|(?:^|\s)(?:abs|abstr|summary|resumen|r[ée]sum[ée]|is:description|[\w-]*paper-description)(?:$|\s)/i
const NOT_ABSTRACT =
  /abstract[\w-]*?[-_](?:link|button|btn|btns|toggle|nav|tab|tabs|views?|metrics|heading|title|label|header|icon|url|graphical|menu|highlights?)|(?:link|btn|button|toggle|graphical|show|hide|author-highlights)[-_\s]?abstract|author-highlights|graphical/i
const LABEL =
  /^\s*(?:abstract|summary|résumé|resumen|zusammenfassung|resumo|riassunto|аннотация|摘要|要旨|초록)\s*[:.]?\s*$/i

const HEADING_TAG = /^H[1-6]$/
const NO_ABSTRACT_TAG = /^(?:A|BUTTON|BODY|IMG|INPUT|HTML|LI|UL|NAV|SVG|META)$/

const known = new WeakMap<Page, Landmarks>()

/** Finds them in one walk over the elements, which is bounded, and remembers them for the page. */
export function landmarksOf(page: Page): Landmarks {
  const landmarks = known.get(page) ?? findLandmarks(page.document)
  known.set(page, landmarks)
  return landmarks
}

function findLandmarks(document: Document): Landmarks {
  const elements: ArrayLike<Element> = document.body?.getElementsByTagName('*') ?? []
  const count = Math.min(elements.length, MAX_ELEMENTS)
  const found: Landmarks = {
    elements,
    count,
    headings: [],
    titles: [],
    authors: [],
    authorLists: [],
    nameParts: [],
    abstracts: [],
    labels: [],
  }
  for (let index = 0; index < count; index++) {
    const element = elements[index]
    if (element) sort({ element, index }, found)
  }
  return found
}

function sort(mark: Mark, found: Landmarks): void {
  const { element } = mark
  const tag = element.tagName.toUpperCase()
  if (HEADING_TAG.test(tag)) push(found.headings, mark)
  if (isLabel(element)) push(found.labels, mark)
  const name = nameOf(element)
  if (name.length < 3) return
  if (TITLE.test(name) || element.id === 'title') push(found.titles, mark)
  if (NAME_PART.test(name)) push(found.nameParts, mark)
  if (AUTHOR.test(name)) push(found.authors, mark)
  if (AUTHOR_LIST.test(name)) push(found.authorLists, mark)
  if (ABSTRACT.test(name) && !NOT_ABSTRACT.test(name) && !NO_ABSTRACT_TAG.test(tag))
    push(found.abstracts, mark)
}

/** Class, id, microdata and RDFa names of an element as one text; the latter two as `is:author`. */
function nameOf(element: Element): string {
  const property =
    element.getAttribute('itemprop') ?? element.getAttribute('property')?.replace(/^.*[:/]/, '')
  const parts = [element.getAttribute('class'), element.id, property && `is:${property}`]
  const text = parts.filter(Boolean).join(' ').slice(0, 300)
  return element.getAttribute('rel') === 'author' ? `${text} author-link` : text
}

function isLabel(element: Element): boolean {
  const text = element.firstChild
  if (text?.nodeType !== 3) return false
  const value = text.nodeValue ?? ''
  return value.length < 40 && value.length > 1 && LABEL.test(value)
}

function push(list: Mark[], mark: Mark): void {
  if (list.length < MAX_FOUND) list.push(mark)
}
