import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsOfUrl, readListing, readPage, readPdfTab } from '../../../lib/sites/index.ts'
import { createPage } from '../../../lib/sites/page.ts'
import { SITES } from '../../../lib/sites/registry.ts'
import { SOURCES } from '../../../lib/sites/sources/all.ts'
import { plainText } from '../../../lib/text/plain.ts'
import { hostilePages } from '../../../tools/bench/hostile-pages.ts'
import { parse } from './parse.ts'

const URLS = [
  'https://arxiv.org/abs/2310.08782',
  'https://openreview.net/forum?id=abcdefg',
  'https://example.org/x',
  'https://huggingface.co/papers/2310.08782',
  'https://ieeexplore.ieee.org/document/1',
  'https://scholar.google.com/scholar?q=x',
]

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string(),
  fc.tuple(fc.constantFrom(...URLS), fc.string()).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('chrome-extension://a/', 'file:///', 'view-source:', 'about:reader?url='),
      fc.webUrl(),
    )
    .map((parts) => parts.join('')),
)

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<b>x</b>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '$\\alpha$',
    '{\\"o}',
    '<img src=x onerror=y',
    '10.1000/x<y>',
    '&amp;lt;i&amp;gt;',
    '\\',
    '$$',
    '{{{',
  ),
)
const name = fc.constantFrom(
  'citation_title',
  'citation_author',
  'citation_doi',
  'citation_abstract',
  'citation_date',
  'DC.title',
  'DC.creator',
  'og:title',
  'og:description',
  'prism.doi',
  'eprints.title',
  '__proto__',
  'constructor',
)
const tag = fc.constantFrom(
  'h1',
  'p',
  'div class="abstract"',
  'span class="author"',
  'math alttext="x"',
  'dt',
  'dd',
  'article',
  'a href="/abs/2310.08782"',
  'b',
  'td',
  'li',
)
const soup = fc
  .tuple(
    fc.array(
      fc
        .tuple(name, text)
        .map(([key, value]) => `<meta name="${key}" content="${value.replaceAll('"', '&quot;')}">`),
    ),
    fc.array(fc.tuple(tag, text).map(([open, value]) => `<${open}>${value}`)),
    fc.oneof(fc.json(), text),
  )
  .map(
    ([metas, body, json]) =>
      `<title>T</title>${metas.join('')}<script type="application/ld+json">${json}</script><body>${body.join('')}`,
  )

/** Every string in a value, keys too. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)])
    : []
}

/** Each reader for itself: `readPage` would leave out one that throws. */
function runReaders(document: Document): void {
  const page = createPage(document, new URL('https://example.org/x'))
  for (const { read } of SOURCES) read(page, { title: 'T', ids: { doi: '10.1000/x' } })
  for (const { read, list } of SITES) {
    read?.(page)
    list?.(page)
  }
}

describe('hostile input', () => {
  it('any address is read without a throw', () => {
    fc.assert(
      fc.property(url, fc.string(), (address, title) => {
        idsOfUrl(address)
        readPdfTab(address, title)
      }),
      { numRuns: 3000 },
    )
  })

  it('any soup is read without a throw and gives no markup', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...URLS), (html, address) => {
        const document = parse(html)
        runReaders(document)
        const {
          url: _,
          evidence: __,
          pdfUrl: ___,
          ...fields
        } = readPage(document, address) ?? { url: '', evidence: {}, pdfUrl: '' }
        for (const value of strings(fields)) expect(value).not.toMatch(/<[a-z/!?]/i)
        for (const value of strings(readListing(document, address))) expect(value).not.toMatch(/<[a-z/!?]/i)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('any JSON-LD is read without a throw', () => {
    const ld = fc.letrec((tie) => ({
      node: fc.dictionary(
        fc.constantFrom(
          '@id',
          '@type',
          '@graph',
          'headline',
          'name',
          'author',
          'isPartOf',
          'identifier',
          'sameAs',
          '__proto__',
          'constructor',
          'publisher',
        ),
        fc.oneof(
          { depthSize: 'small' },
          fc.constantFrom('ScholarlyArticle', 'Person', '#1', '10.1000/x'),
          fc.integer(),
          fc.constant(null),
          fc.array(tie('node'), { maxLength: 3 }),
          tie('node'),
        ),
      ),
    })).node
    fc.assert(
      fc.property(ld, (node) => {
        const json = JSON.stringify({ '@type': 'ScholarlyArticle', ...(node as object) })
        runReaders(parse(`<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`))
      }),
      { numRuns: 500 },
    )
    expect(({} as Record<string, unknown>).headline).toBeUndefined()
  }, 60_000)

  it('plain text holds no markup whatever came in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom('<', '>', '&lt;', '&gt;', '&amp;', 'lt;', '/', 'b', ' '))),
        (parts) => {
          expect(plainText(parts.join(''))).not.toMatch(/<[a-z/!?]/i)
        },
      ),
      { numRuns: 3000 },
    )
  })

  // What is quadratic takes minutes and runs into the limit; tools/bench/pages-browser.ts measures.
  it.each(hostilePages(400_000))(
    '$name is read to its end',
    ({ html, url: address }) => {
      expect(() => readPage(parse(html), address)).not.toThrow()
    },
    60_000,
  )
})
