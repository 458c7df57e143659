/** Elements of the body by what their names say they hold. */
export type Landmarks = {
  headings: Element[]
  /** Named as the title of a paper: `citation__title`, `article-title`, `ltx_title_document`. */
  titles: Element[]
  /** Named as one author's name. */
  authors: Element[]
  /** Named as the list of all authors. */
  authorLists: Element[]
  abstracts: Element[]
  /** Short elements whose text may be a label such as "Abstract". */
  labels: Element[]
  /** Elements with `itemprop` or RDFa `property`. */
  properties: Element[]
  /** Addresses of links to DOIs, in order. */
  doiLinks: string[]
}

const MAX_ELEMENTS = 40_000
const MAX_FOUND = 6000

const TITLE =
  /(?:^|[\s_-])(?:citation__title|article-?title|paper-?title|document-?title|publication-?title|ltx_title_document|entry-title|core-container__title|page-title|title-article|titleArticle|hlFld-Title|highwire-cite-title|c-article-title|content-title|art_title|articleTitle)(?:$|\s)/i
const AUTHOR =
  /(?:^|\s)(?:[\w-]*author-?_{0,2}(?:name|link)|loa__author-name|hlFld-ContribAuthor|contrib-author|ltx_personname|entryAuthor|highwire-citation-author|author-info__name|given-family-name|full-name|art_authors_name|c-article-author|person_name)(?:$|\s)/i
const AUTHOR_LIST =
  /(?:^|\s)(?:[\w-]*authors?(?:-?_{0,2}(?:list|names?))?|loa|contributors?(?:-list)?|byline|artAuthors|c-article-author-list|art-authors|contrib-group|creators?)(?:$|\s)/i
const ABSTRACT = /abstract|(?:^|[\s_-])(?:summary|resumen|r[ée]sum[ée])(?:$|[\s_-])/i
const NOT_ABSTRACT =
  /(?:abstract[\w-]*?(?:[-_](?:link|button|btn|btns|toggle|nav|tab|views?|metrics|heading|title|label|header|icon|url|graphical|menu))|(?:link|btn|button|toggle|graphical|show|hide)[-_]?abstract)/i

/** Finds them in one walk over the elements, which is bounded. */
export function findLandmarks(document: Document): Landmarks {
  const found: Landmarks = {
    headings: [],
    titles: [],
    authors: [],
    authorLists: [],
    abstracts: [],
    labels: [],
    properties: [],
    doiLinks: [],
  }
  const elements = document.body?.getElementsByTagName('*') ?? []
  const count = Math.min(elements.length, MAX_ELEMENTS)
  for (let index = 0; index < count; index++) {
    const element = elements[index]
    if (element) sort(element, found)
  }
  return found
}

function sort(element: Element, found: Landmarks): void {
  const tag = element.tagName
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`.slice(0, 300)
  if (/^H[1-6]$/i.test(tag)) push(found.headings, element)
  if (/^(?:H[1-6]|B|STRONG|DT|TH|SPAN|P|DIV|TD|LABEL)$/i.test(tag) && isShort(element))
    push(found.labels, element)
  if (element.hasAttribute('itemprop') || element.hasAttribute('property')) push(found.properties, element)
  if (/^A$/i.test(tag)) sortLink(element, found)
  if (name.length < 2) return
  if (TITLE.test(name)) push(found.titles, element)
  if (AUTHOR.test(name)) push(found.authors, element)
  if (AUTHOR_LIST.test(name)) push(found.authorLists, element)
  if (ABSTRACT.test(name) && !NOT_ABSTRACT.test(name) && !/^(?:A|BUTTON|BODY|IMG|INPUT)$/i.test(tag))
    push(found.abstracts, element)
}

function sortLink(element: Element, found: Landmarks): void {
  const href = element.getAttribute('href') ?? ''
  if (href.length < 500 && /doi\.org\/10\./i.test(href) && found.doiLinks.length < 500)
    found.doiLinks.push(href)
}

/** Its own text and that of its children, no deeper: a chain of ten thousand boxes must not be read at each link. */
function isShort(element: Element): boolean {
  if (element.childNodes.length > 3) return false
  let length = 0
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === 3) length += child.nodeValue?.trim().length ?? 0
    else if (child.firstChild?.nodeType === 3) length += child.firstChild.nodeValue?.length ?? 0
  }
  return length > 0 && length < 40
}

function push(list: Element[], element: Element): void {
  if (list.length < MAX_FOUND) list.push(element)
}
