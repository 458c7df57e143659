import { describe, expect, it } from 'vitest'
import { idsOfUrl, readPdfTab } from '../../../lib/sites/index.ts'

describe('addresses', () => {
  it.each([
    ['https://arxiv.org/abs/solv-int/9501001v2', 'solv-int/9501001'],
    ['https://arxiv.org/abs/math.GT/0309136', 'math/0309136'],
    ['https://arxiv.org/pdf/hep-th/9901001v3.pdf', 'hep-th/9901001'],
    ['http://www.arxiv.org/abs/arXiv:2310.08782', '2310.08782'],
    ['https://cn.arxiv.org/abs/2310.08782', '2310.08782'],
    ['https://arxiv.org/pdf/2310.08782v1#page=3', '2310.08782'],
    ['file:///home/u/2403.17537v2.pdf', '2403.17537'],
    ['file:///C:/Users/u/arXiv_2403.17537%20(1).pdf', '2403.17537'],
    ['file:///home/u/hep-th9901001.pdf', 'hep-th/9901001'],
    ['chrome-extension://abc/https://arxiv.org/pdf/2310.08782', '2310.08782'],
    [
      'chrome-extension://abc/pdf/web/viewer.html?file=https%3A%2F%2Farxiv.org%2Fpdf%2F2310.08782v2',
      '2310.08782',
    ],
    ['moz-extension://abc/content/web/viewer.html?file=https://arxiv.org/pdf/2310.08782', '2310.08782'],
    ['https://mozilla.github.io/pdf.js/web/viewer.html?file=https://arxiv.org/pdf/2310.08782', '2310.08782'],
    ['https://web.archive.org/web/20200101000000/https://arxiv.org/abs/1706.03762', '1706.03762'],
    ['view-source:https://arxiv.org/abs/1706.03762', '1706.03762'],
    ['https://doi.org/10.48550/arXiv.1706.03762', '1706.03762'],
    ['https://some.mirror.example/arxiv/abs/1706.03762v5', '1706.03762'],
  ])('%s is arXiv %s', (url, id) => {
    expect(idsOfUrl(url)?.ids.arxiv).toBe(id)
  })

  it.each([
    'https://www.google.com/url?q=https://arxiv.org/abs/2310.08782',
    'https://example.org/?next=https://doi.org/10.1000/x',
    'https://twitter.com/share?url=https://arxiv.org/abs/2310.08782',
    'https://aclanthology.org/events/acl-2018/',
    'https://arxiv.org/',
    'https://arxiv.org/abs/9999.99999',
    'https://example.org/2310.08782',
    'not an address',
    '',
  ])('%s is no paper', (url) => {
    expect(idsOfUrl(url)).toBeUndefined()
  })

  it('keeps the version apart from the id', () => {
    expect(idsOfUrl('https://arxiv.org/abs/1810.04805v2')).toEqual({
      ids: { arxiv: '1810.04805' },
      version: '2',
      isPdf: false,
      abstractUrl: 'https://arxiv.org/abs/1810.04805',
      pdfUrl: 'https://arxiv.org/pdf/1810.04805',
    })
  })

  it('links the PDF of a DOI to its page', () => {
    expect(idsOfUrl('https://science.org/doi/epdf/10.1126/scirobotics.abm6597')).toMatchObject({
      isPdf: true,
      abstractUrl: 'https://doi.org/10.1126/scirobotics.abm6597',
    })
  })
})

describe('PDF tabs', () => {
  it('takes the title of the tab where it is one', () => {
    expect(readPdfTab('https://arxiv.org/pdf/1706.03762', 'Attention Is All You Need')?.title).toBe(
      'Attention Is All You Need',
    )
    expect(
      readPdfTab('https://arxiv.org/pdf/1706.03762', 'Attention Is All You Need - 1706.03762v7.pdf')?.title,
    ).toBe('Attention Is All You Need')
  })

  it.each([
    '1706.03762v7.pdf',
    '1706.03762',
    'arxiv.org/pdf/1706.03762',
    'Microsoft Word - final.docx',
    'untitled',
    '',
  ])('takes %j for no title', (title) => {
    expect(readPdfTab('https://arxiv.org/pdf/1706.03762', title)).toMatchObject({
      ids: { arxiv: '1706.03762' },
      abstractUrl: 'https://arxiv.org/abs/1706.03762',
    })
    expect(readPdfTab('https://arxiv.org/pdf/1706.03762', title)?.title).toBeUndefined()
  })

  it('is silent about a PDF without id and title', () => {
    expect(readPdfTab('https://www.example.edu/~x/thesis.pdf', 'thesis.pdf')).toBeUndefined()
  })
})
