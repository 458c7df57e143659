import { arxivIdOfFileName, monthOfArxivId, parseArxivId } from './arxiv-id.ts'
import { readArxivList } from './arxiv-list.ts'
import { decode } from './decode.ts'
import { elementText } from './element-text.ts'
import { firstElements } from './elements.ts'
import { cleanFields } from './fields.ts'
import { readLatexml } from './latexml.ts'
import type { Page } from './page.ts'
import type { Examples, Site, SiteFields, UrlPaper } from './site.ts'

const PAPER_PATH = /^\/(abs|pdf|html|format|src|e-print|ps|tb|other|u|dvi|refs|cits)\/(.+)$/

/** arXiv under all its names: www., export., browse., the country mirrors, xxx.lanl.gov and ar5iv. */
export const arxiv: Site = {
  name: 'arxiv',
  hosts: ['arxiv.org', 'xxx.lanl.gov', 'ar5iv.org'],
  paper(url) {
    const path = decode(url.pathname)
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, '')
    if (path.startsWith('/ftp/')) return arxivPaper(idOfFtp(path), true)
    const [, kind = '', rest = ''] = PAPER_PATH.exec(path) ?? []
    // LaTeXML pages go on behind the id: /html/2503.11651v1/S1.html
    const id =
      parseArxivId(rest) ??
      parseArxivId(rest.split('/')[0] ?? '') ??
      parseArxivId(rest.split('/').slice(0, 2).join('/'))
    return arxivPaper(id, kind === 'pdf' || kind === 'ps')
  },
  isOther: () => true,
  read: (page) => readLatexmlPaper(page, arxiv) ?? readAbstractPage(page),
  list: readArxivList,
}

/** The paper behind an arXiv id, as every address with one tells it. */
export function arxivPaper(
  parsed: { id: string; version?: string } | undefined,
  isPdf = false,
): UrlPaper | undefined {
  if (!parsed) return undefined
  const { id, version } = parsed
  return {
    ids: { arxiv: id },
    isPdf,
    ...(version ? { version } : {}),
    abstractUrl: `https://arxiv.org/abs/${id}`,
    pdfUrl: `https://arxiv.org/pdf/${id}`,
  }
}

/** A LaTeXML page tells no date, but the id of a paper holds the month it was submitted in. */
export function readLatexmlPaper(page: Page, site: Site): SiteFields | undefined {
  const fields = readLatexml(page.document)
  const month = monthOfArxivId(site.paper(page.url)?.ids.arxiv ?? '')
  return fields && month ? { issued: month, ...fields } : fields
}

function idOfFtp(path: string) {
  const [archive = '', , , file = ''] = path.split('/').slice(2)
  return arxivIdOfFileName(archive === 'arxiv' ? file : `${archive}${file}`)
}

/** What the abstract page shows beside its metas: journal DOI or arXiv's own, primary category, and the fields again. */
function readAbstractPage(page: Page): SiteFields | undefined {
  const { document } = page
  const first = (className: string) => document.getElementsByClassName(className)[0]
  const abstract = document.querySelector('blockquote.abstract')
  const doi = document.querySelector('td.doi a')?.getAttribute('href') ?? page.meta('citation_doi')
  const category = /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/.exec(first('primary-subject')?.textContent ?? '')?.[1]
  const fields = cleanFields(
    {
      title: elementText(document.querySelector('h1.title'), isDescriptor),
      authors: firstElements(document.querySelectorAll('.authors a'), 6000).map((link) => elementText(link)),
      abstract: elementText(abstract, isDescriptor),
      doi:
        doi ??
        document.getElementById('arxiv-doi-link')?.getAttribute('href') ??
        document.querySelector('td.arxivdoi a')?.getAttribute('href') ??
        undefined,
    },
    page.url,
  )
  return category ? { ...fields, primaryCategory: category } : fields
}

function isDescriptor(element: Element): boolean {
  return /\bdescriptor\b/.test(element.getAttribute('class') ?? '')
}

export const examples: Examples = {
  papers: {
    'https://arxiv.org/abs/2310.08782v2': { arxiv: '2310.08782' },
    'https://arxiv.org/abs/math.GT/0309136': { arxiv: 'math/0309136' },
    'https://export.arxiv.org/pdf/solv-int/9501001v2': { arxiv: 'solv-int/9501001' },
    'https://arxiv.org/pdf/1703.10593.pdf': { arxiv: '1703.10593' },
    'https://arxiv.org/html/2503.11651v1#S3': { arxiv: '2503.11651' },
    'https://arxiv.org/ftp/cond-mat/papers/0408/0408502.pdf': { arxiv: 'cond-mat/0408502' },
    'https://ar5iv.labs.arxiv.org/html/1910.06709': { arxiv: '1910.06709' },
    'http://xxx.lanl.gov/abs/hep-th/9901001': { arxiv: 'hep-th/9901001' },
  },
  others: [
    'https://arxiv.org/list/cs.CL/new',
    'https://arxiv.org/search/?query=attention',
    'https://arxiv.org/a/author_1',
  ],
}
