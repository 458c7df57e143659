import { arxivPaper } from '../arxiv.ts'
import { parseArxivId } from '../arxiv-id.ts'
import { elementText } from '../element-text.ts'
import { firstElements } from '../elements.ts'
import { cleanFields, cleanTitle, parseAuthors } from '../fields.ts'
import { asArray, isObject, own } from '../json-ld-parse.ts'
import type { Page } from '../page.ts'
import type { Examples, ListedPaper, Site, SiteFields } from '../site.ts'

const MAX_LISTED = 500
const MAX_PROPS = 1_500_000

/** Hugging Face Papers: the page's data stands as JSON in the attributes that Svelte takes over from. */
export const huggingface: Site = {
  name: 'huggingface',
  hosts: ['huggingface.co', 'hf.co'],
  paper: (url) => arxivPaper(parseArxivId(/^\/papers\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? '')),
  isOther: () => true,
  read: (page) => readData(page, idOf(page.url)),
  list: readList,
  keepsHead: true,
}

function idOf(url: URL): string | undefined {
  return huggingface.paper(url)?.ids.arxiv
}

function readData(page: Page, id: string | undefined): SiteFields | undefined {
  const paper = dataPapers(page).find((one) => own(one, 'id') === id)
  const data = paper && fieldsOf(paper, page.url)
  const heading = cleanTitle(elementText(page.document.getElementsByTagName('h1')[0]))
  return data ?? (heading ? { title: heading } : undefined)
}

/** Every object with a title and an id in the data of the page's components. */
function dataPapers(page: Page): unknown[] {
  const elements = firstElements(page.document.getElementsByClassName('SVELTE_HYDRATER'), 100)
  return elements.flatMap((element) => {
    const props = element.getAttribute('data-props') ?? ''
    if (!props.includes('"title"') || props.length > MAX_PROPS) return []
    return papersIn(parse(props))
  })
}

function papersIn(props: unknown): unknown[] {
  const paper = own(props, 'paper')
  const listed = ['dailyPapers', 'papers', 'items'].flatMap((key) => asArray(own(props, key)))
  return [paper, ...listed.map((item) => own(item, 'paper') ?? item)].filter(
    (one) => isObject(one) && own(one, 'title'),
  )
}

function fieldsOf(paper: unknown, base: URL): SiteFields | undefined {
  const text = (key: string) => (typeof own(paper, key) === 'string' ? String(own(paper, key)) : undefined)
  const authors = asArray(own(paper, 'authors'))
    .filter((author) => own(author, 'hidden') !== true)
    .map((author) => String(own(author, 'name') ?? ''))
  return cleanFields(
    {
      title: text('title'),
      abstract: text('summary'),
      issued: text('publishedAt'),
      authors,
      ids: { arxiv: text('id') },
    },
    base,
  )
}

/** The cards of a daily, weekly or trending list, with the abstract where the page's data has it. */
function readList(page: Page): ListedPaper[] {
  if (!/^\/papers(?:\/|$)/.test(page.url.pathname)) return []
  const data = new Map(dataPapers(page).map((paper) => [own(paper, 'id'), paper]))
  const articles = firstElements(page.document.getElementsByTagName('article'), MAX_LISTED)
  return articles.flatMap((article, position) => {
    const link = article.getElementsByTagName('h3')[0]?.getElementsByTagName('a')[0]
    const id = parseArxivId(/\/papers\/([^/?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '')?.id
    const title = cleanTitle(elementText(link))
    if (!id || !title) return []
    const fields = data.has(id) ? fieldsOf(data.get(id), page.url) : undefined
    return [
      {
        authors: parseAuthors([]),
        ...fields,
        title,
        ids: { arxiv: id },
        url: `https://huggingface.co/papers/${id}`,
        position,
      },
    ]
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const examples: Examples = {
  papers: {
    'https://huggingface.co/papers/2408.00714/?query#community': { arxiv: '2408.00714' },
  },
  others: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/date/2024-08-01',
    'https://huggingface.co/models',
  ],
}
