import type { PagePaper } from '../model/page-paper.ts'
import { plainText } from '../text/plain.ts'
import { arxivPaper } from './arxiv.ts'
import { arxivIdOfFileName } from './arxiv-id.ts'
import { decode } from './decode.ts'
import { findDoi } from './doi.ts'
import type { UrlPaper } from './site.ts'

/** A PDF on an unknown host, by its name: `…/2403.17537.pdf`. Any other is a PDF whose paper is not known. */
export function pdfPaper(url: URL): UrlPaper | undefined {
  if (!/\.pdf$/i.test(url.pathname)) return undefined
  return arxivPaper(arxivIdOfFileName(fileName(url)), true) ?? { ids: {}, isPdf: true }
}

/** A local file whose name is an arXiv id or a DOI. */
export function localPaper(url: URL): UrlPaper | undefined {
  if (!/\.pdf$/i.test(url.pathname)) return undefined
  const name = fileName(url)
  const doi = findDoi(name.replace(/\.pdf$/i, '').replace(/^(10\.\d{4,9})[_@-]/, '$1/'))
  return arxivPaper(arxivIdOfFileName(name), true) ?? { ids: doi ? { doi } : {}, isPdf: true }
}

function fileName(url: URL): string {
  return decode(url.pathname.split('/').at(-1) ?? '')
}

/** What a PDF tab tells: the ids of its address, and its title where a browser shows one that is more than a file's name. */
export function readPdf(url: URL, paper: UrlPaper, tabTitle: string): PagePaper | undefined {
  const title = titleOfTab(tabTitle, url)
  const hasIds = Object.keys(paper.ids).length > 0
  if (!hasIds && !title) return undefined
  // What follows the ? may be the key to a private copy; without it an id still finds the paper.
  const address = url.href.replace(/[?#].*$/, '')
  return {
    url: address,
    ...(title ? { title } : {}),
    authors: [],
    ids: paper.ids,
    pdfUrl: paper.pdfUrl ?? address,
    ...(paper.abstractUrl ? { abstractUrl: paper.abstractUrl } : {}),
    evidence: {
      ...(title ? { title: { source: 'page-title' as const } } : {}),
      ...Object.fromEntries(
        Object.keys(paper.ids).map((scheme) => [`ids.${scheme}`, { source: 'url' as const }]),
      ),
    },
    confidence: hasIds ? 0.9 : 0.4,
  }
}

/**
 * Chrome shows the title in the PDF's metadata or else the file's name, Firefox the same with the name behind it
 * (`Title - paper.pdf`); what word processors leave there is no title.
 */
function titleOfTab(tabTitle: string, url: URL): string | undefined {
  const name = fileName(url)
  const title = plainText(tabTitle.slice(0, 1000))
    .replace(/\s+[-–—]\s+[^\s]+\.pdf$/i, '')
    .replace(/^(?:Microsoft Word|Microsoft PowerPoint)\s*-\s*/i, '')
    .replace(/^\[?(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?\]?\s*[:-]?\s*/i, '')
    .trim()
  if (title === name || title.includes(url.hostname || '\n')) return undefined
  if (
    /\.(?:pdf|docx?|tex|dvi|ps|indd|qxd|qxp|rtf)$/i.test(title) ||
    /^(?:untitled|title|slide 1|pdf|document\d*|manuscript|main|paper|full text|layout 1|\d+)$/i.test(title)
  )
    return undefined
  return title.split(/\s+/).length >= 2 ||
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{4}/u.test(title)
    ? title
    : undefined
}
