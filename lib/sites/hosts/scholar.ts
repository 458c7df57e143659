import { elementText } from '../element-text.ts'
import { firstElements } from '../elements.ts'
import { cleanTitle, parseAuthors } from '../fields.ts'
import { idsOfHref } from '../href-ids.ts'
import type { Page } from '../page.ts'
import type { Examples, ListedPaper, Site } from '../site.ts'

/** Google Scholar, under every country's name: nothing on it is a paper, its results list papers. */
export const scholar: Site = {
  name: 'scholar',
  hosts: ['scholar.google.*'],
  paper: () => undefined,
  isOther: () => true,
  list: readResults,
}

function readResults({ document }: Page): ListedPaper[] {
  return firstElements(document.getElementsByClassName('gs_rt'), 100).flatMap((heading, position) => {
    const link = heading.getElementsByTagName('a')[0]
    // "[PDF]", "[HTML]", "[CITATION]" stand before the title, in spans of their own.
    const title = cleanTitle(
      elementText(heading, (child) => /\bgs_ct/.test(child.getAttribute('class') ?? '')),
    ).replace(/^(?:\[[A-Z]+\]\s*)+/, '')
    if (!title) return []
    const line = elementText(heading.parentElement?.getElementsByClassName('gs_a')[0])
    const [names = '', venue = ''] = line.split(/\s[-–]\s/)
    const issued = /\b(?:19|20)\d\d\b/.exec(venue || line)?.[0]
    const href = link?.getAttribute('href')
    return [
      {
        title,
        authors: parseAuthors([names.replace(/[…,\s]+$/, '')]),
        ids: href ? idsOfHref(href) : {},
        position,
        ...(href && /^https?:/.test(href) ? { url: href } : {}),
        ...(issued ? { issued } : {}),
      },
    ]
  })
}

export const examples: Examples = {
  papers: {},
  others: [
    'https://scholar.google.com/scholar?q=crispr',
    'https://scholar.google.co.jp/scholar?cluster=5362332738201102290',
    'http://scholar.google.com/citations?user=A5NhLJkAAAAJ',
  ],
}
