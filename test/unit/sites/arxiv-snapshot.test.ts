// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { PageSnapshot } from '../../../lib/model/page-snapshot.ts'
import { readArxivSnapshot } from '../../../lib/sites/arxiv-pages.ts'
import { snapArxivPage } from '../../../lib/sites/arxiv-snapshot.ts'
import { readPage } from '../../../lib/sites/index.ts'

const PAGES: [file: string, url: string][] = [
  ['arxiv-abs-2310.08782.html', 'https://arxiv.org/abs/2310.08782'],
  ['arxiv-abs-new.html', 'https://arxiv.org/abs/2611.29991'],
  ['arxiv-html-2310.08782v1.html', 'https://arxiv.org/html/2310.08782v1'],
  ['ar5iv-2310.08782.html', 'https://ar5iv.labs.arxiv.org/html/2310.08782'],
]

describe('a snapshot of an arXiv page', () => {
  it.each(PAGES)('gives the paper that the page itself gives: %s', (file, url) => {
    const page = parse(read(file))
    const { title, authors, abstract, issued, ids, primaryCategory } = readPage(page, url) ?? {}
    expect(title).toBeTruthy()
    const snapped = roundTrip(page, url)
    expect(snapped).toMatchObject({ title, authors, abstract, issued, ids })
    expect(snapped?.primaryCategory).toBe(primaryCategory)
  })

  it('keeps what LaTeX, entities and a label stand for until the background reads it', () => {
    const page = parse(`<meta name="citation_author" content="M\\&quot;uller, J\\'er\\^ome">
      <meta name="citation_title" content="Bounds &amp;amp; $\\alpha$-trees">
      <h1 class="title"><span class="descriptor">Title:</span>Bounds &amp; $\\alpha$-trees</h1>`)
    expect(roundTrip(page, 'https://arxiv.org/abs/2611.00001')).toMatchObject({
      title: 'Bounds & α-trees',
      authors: [{ family: 'Müller', given: 'Jérôme' }],
    })
  })

  it('is not taken of a page without a paper', () => {
    expect(snapArxivPage(parse('<h1>Not found</h1>'), 'https://arxiv.org/abs/x')).toBeUndefined()
  })
})

function roundTrip(page: Document, url: string) {
  return readArxivSnapshot(z.parse(PageSnapshot, JSON.parse(JSON.stringify(snapArxivPage(page, url)))))
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../pages/e2e', file), 'utf8')
}
