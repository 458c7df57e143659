import { parseArxivId } from './arxiv-id.ts'
import { elementText } from './element-text.ts'
import { firstElements } from './elements.ts'
import { cleanAbstract, cleanTitle, parseAuthors } from './fields.ts'
import type { Page } from './page.ts'
import type { ListedPaper } from './site.ts'

const MAX_LISTED = 2500

/** The papers of arXiv's lists, catch-ups and searches, in order. */
export function readArxivList(page: Page): ListedPaper[] {
  const terms = firstElements(page.document.getElementsByTagName('dt'), MAX_LISTED)
  const results = firstElements(page.document.getElementsByClassName('arxiv-result'), MAX_LISTED)
  const entries =
    results.length > 0
      ? results.map((item) => readEntry(item, item))
      : terms.map((term) => readEntry(term, term.nextElementSibling))
  return entries.flatMap((entry, position) => (entry ? [{ ...entry, position }] : []))
}

function readEntry(head: Element, body: Element | null): Omit<ListedPaper, 'position'> | undefined {
  const id = readId(head)
  const part = (name: string) => elementText(body?.getElementsByClassName(name)[0], isDescriptor)
  // In search results `list-title` is the line with the id.
  const title = cleanTitle(part('title') || part('list-title'))
  if (!id || !title || !body) return undefined
  const authors = parseAuthors(readAuthors(body))
  const abstract = cleanAbstract(
    part('abstract-full') || part('mathjax-abstract') || elementText(body.querySelector('p.mathjax')),
  )
  const category = /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/.exec(part('primary-subject'))?.[1]
  return {
    title,
    authors,
    ids: { arxiv: id },
    url: `https://arxiv.org/abs/${id}`,
    ...(abstract ? { abstract } : {}),
    ...(category ? { primaryCategory: category } : {}),
  }
}

function readId(head: Element): string | undefined {
  for (const link of Array.from(head.getElementsByTagName('a'))) {
    const match = /\/abs\/([^?#]+)/.exec(link.getAttribute('href') ?? '')
    const id = match?.[1] && parseArxivId(match[1])?.id
    if (id) return id
  }
  return undefined
}

function readAuthors(body: Element): string[] {
  const list = body.getElementsByClassName('list-authors')[0] ?? body.getElementsByClassName('authors')[0]
  return firstElements(list?.getElementsByTagName('a') ?? [], 300).map((link) => elementText(link))
}

function isDescriptor(element: Element): boolean {
  return /\bdescriptor\b|\bhas-text-black-bis\b|\bis-size-7\b/.test(element.getAttribute('class') ?? '')
}
