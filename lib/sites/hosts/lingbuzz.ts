import { elementText } from '../element-text.ts'
import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { Examples, Site, SiteFields } from '../site.ts'
import { byRules, idRule } from '../url-rules.ts'

/** LingBuzz: title, authors and date centred above an abstract without any mark. */
export const lingbuzz: Site = {
  name: 'lingbuzz',
  hosts: ['ling.auf.net', 'lingbuzz.net'],
  paper: byRules(idRule(/^\/lingbuzz\/(\d{6})(?:\/current\.pdf|\/|\.pdf|$|\?|v)/, 'lingbuzz')),
  isOther: () => true,
  read: readPaperPage,
}

function readPaperPage({ document, url }: Page): SiteFields | undefined {
  const head = document.getElementsByTagName('center')[0]
  if (!head) return undefined
  const [title, ...people] = Array.from(head.getElementsByTagName('a'))
  const date =
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d/.exec(
      elementText(head),
    )
  return cleanFields(
    {
      title: elementText(title),
      authors: people.slice(0, 100).map((person) => elementText(person)),
      issued: date?.[0],
      abstract: readAbstract(head),
    },
    url,
  )
}

/** The text nodes between the head and the table of details. */
function readAbstract(head: Element): string {
  let text = ''
  for (
    let next = head.nextSibling;
    next && next.nodeName !== 'TABLE' && text.length < 10_000;
    next = next.nextSibling
  )
    text += ` ${next.textContent ?? ''}`
  return text
}

export const examples: Examples = {
  papers: { 'https://ling.auf.net/lingbuzz/005988': { lingbuzz: '005988' } },
  others: ['https://ling.auf.net/lingbuzz', 'https://ling.auf.net/lingbuzz/_person/x'],
}
