import { elementText } from '../element-text.ts'
import { firstElements } from '../elements.ts'
import { cleanFields } from '../fields.ts'
import { asArray, own } from '../json-ld-parse.ts'
import type { Page } from '../page.ts'
import type { Examples, Site, SiteFields } from '../site.ts'
import { byPath, byRules } from '../url-rules.ts'

/** IEEE Xplore: metadata stands in a script, on old pages in the body alone. */
export const ieee: Site = {
  name: 'ieee',
  hosts: ['ieeexplore.ieee.org'],
  paper: byRules([
    /^\/(?:abstract\/)?(?:document|abstract\/document)\/(\d+)|^\/(?:stamp|xpl|xpls|iel\w*|stampPDF)\/[^?]*\?(?:.*&)?arnumber=(\d+)|^\/ielx?\d?\/[\d/]+\/0*(\d+)\.pdf/,
    ([, a, b, c]) => ({
      ids: { ieee: a || b || c || '' },
      abstractUrl: `https://ieeexplore.ieee.org/document/${a || b || c}/`,
    }),
  ]),
  isOther: byPath(/^\/(?:xpl\/(?:mostRecentIssue|conhome|RecentIssue|tocresult)|search|Xplore|author)/),
  read: (page) => readScript(page) ?? readOldPage(page),
}

function readScript(page: Page): SiteFields | undefined {
  const data = findMetadata(page.document)
  if (!data) return undefined
  const text = (key: string) => (typeof own(data, key) === 'string' ? String(own(data, key)) : undefined)
  return cleanFields(
    {
      title: text('title'),
      authors: asArray(own(data, 'authors')).map((author) => String(own(author, 'name') ?? '')),
      abstract: text('abstract'),
      issued: text('publicationYear') ?? text('publicationDate'),
      doi: text('doi'),
      venue: { name: text('publicationTitle'), volume: text('volume'), issue: text('issue') },
    },
    page.url,
  )
}

function findMetadata(document: Document): unknown {
  for (const script of firstElements(document.getElementsByTagName('script'), 200)) {
    const source = script.textContent ?? ''
    const start = source.search(/[gG]lobal\.document\.metadata\s*=/)
    if (start < 0 || source.length > 2_000_000) continue
    const line = /=\s*(\{.*\})\s*;?\s*$/m.exec(source.slice(start, start + 500_000))?.[1]
    try {
      return JSON.parse(line ?? '')
    } catch {
      return undefined
    }
  }
  return undefined
}

/** Xplore as it was until 2014. */
function readOldPage({ document, url }: Page): SiteFields | undefined {
  const title = document.querySelector('.title h1, #abstract-page h1')
  const names = Array.from(
    document.querySelectorAll('.authors [id^="preferredName"], .authors .prefNameLink'),
  )
  return cleanFields(
    {
      title: elementText(title),
      authors: names
        .slice(0, 500)
        .map((name) =>
          name.getAttribute('class')?.includes('prefName') ? (name.textContent ?? '') : elementText(name),
        ),
      abstract: elementText(document.querySelector('#articleDetails .article p, .abstract .article p')),
    },
    url,
  )
}

export const examples: Examples = {
  papers: {
    'https://ieeexplore.ieee.org/document/6221978?arnumber=6221978': { ieee: '6221978' },
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=10412086&tag=1': { ieee: '10412086' },
    'http://ieeexplore.ieee.org/xpls/abs_all.jsp?arnumber=793383': { ieee: '793383' },
  },
  others: ['http://ieeexplore.ieee.org/xpl/mostRecentIssue.jsp?punumber=6221021'],
}
