import type { PageSnapshot, ShownFields } from '../model/page-snapshot.ts'
import { firstElements } from './elements.ts'
import { snapLatexml } from './latexml-raw.ts'
import { rawText } from './raw-text.ts'

// The largest collaborations sign with some 3,000 names, a meta each.
const MAX_METAS = 5000
const MAX_VALUE = 40_000

/**
 * Boils a page of arXiv, a mirror or ar5iv down for `readArxivSnapshot`; undefined where it shows no paper. All the
 * work that a content script does on a page, so it imports as little as it can.
 */
export function snapArxivPage(document: Document, url: string): PageSnapshot | undefined {
  const metas = readCitationMetas(document)
  const latexml = snapLatexml(document)
  const shown = latexml ?? snapAbstractPage(document)
  if (!shown.title && metas.length === 0) return undefined
  return { url, title: document.title.slice(0, 2000), metas, shown, isLatexml: latexml !== undefined }
}

/** What the abstract page shows beside its metas: journal DOI or arXiv's own, primary category, and the fields again. */
export function snapAbstractPage(document: Document): ShownFields {
  const href = (selector: string) => document.querySelector(selector)?.getAttribute('href')
  const subject = document.querySelector('.primary-subject')?.textContent ?? ''
  return {
    title: rawText(document.querySelector('h1.title'), isDescriptor),
    authors: firstElements(document.querySelectorAll('.authors a'), 4000).map((link) => rawText(link)),
    abstract: rawText(document.querySelector('blockquote.abstract'), isDescriptor),
    doi:
      href('td.doi a') ??
      document.querySelector('meta[name="citation_doi"]')?.getAttribute('content') ??
      href('#arxiv-doi-link') ??
      href('td.arxivdoi a') ??
      undefined,
    primaryCategory: /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/.exec(subject)?.[1],
  }
}

function readCitationMetas(document: Document): [string, string][] {
  const metas: [string, string][] = []
  for (const element of document.querySelectorAll('meta[name^="citation_" i]')) {
    const name = element.getAttribute('name')?.trim().toLowerCase() ?? ''
    const value = element.getAttribute('content')?.slice(0, MAX_VALUE).trim()
    if (value && name.length <= 100) metas.push([name, value])
    if (metas.length === MAX_METAS) break
  }
  return metas
}

function isDescriptor(element: Element): boolean {
  return /\bdescriptor\b/.test(element.getAttribute('class') ?? '')
}
