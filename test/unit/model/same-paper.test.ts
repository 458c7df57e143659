import { describe, expect, it } from 'vitest'
import {
  type Comparable,
  fillUp,
  isSamePaper,
  pagePaperToPaper,
  paperId,
} from '../../../lib/model/same-paper.ts'

function paper(title: string, family = '', fields: Partial<Comparable> = {}): Comparable {
  return { title, authors: family ? [{ family }] : [], ids: {}, ...fields }
}

describe('the same paper', () => {
  it('by a shared id, whatever the title', () => {
    expect(
      isSamePaper(paper('A', 'X', { ids: { doi: '10.1/a' } }), paper('B', 'Y', { ids: { doi: '10.1/A' } })),
    ).toBe(true)
  })

  it('by arXiv id and the DOI that DataCite gave it', () => {
    expect(
      isSamePaper(
        paper('A', '', { ids: { arxiv: '2310.08782' } }),
        paper('B', '', { ids: { doi: '10.48550/arxiv.2310.08782' } }),
      ),
    ).toBe(true)
  })

  it('by title and first author, preprint and published', () => {
    const preprint = paper('Attention is All You Need', 'Vaswani', {
      ids: { arxiv: '1706.03762' },
      issued: '2017-06',
    })
    const published = paper('Attention Is All you Need', 'Vaswani', {
      ids: { doi: '10.5555/3295222.3295349' },
      issued: '2017-12',
    })
    expect(isSamePaper(preprint, published)).toBe(true)
    expect(fillUp(preprint, published).ids).toEqual({
      arxiv: '1706.03762',
      doi: '10.5555/3295222.3295349',
    })
  })

  it('by title with other hyphens', () => {
    expect(
      isSamePaper(
        paper('Language Model Pre-training for Everyone', 'Doe'),
        paper('Language model pretraining for everyone', 'Doe'),
      ),
    ).toBe(true)
  })

  it.each([
    '基于深度学习的图像识别方法研究',
    'О некоторых свойствах гармонических функций',
    'Περί της φύσεως των πραγμάτων',
    'تعلم الآلة في معالجة اللغة العربية',
    'למידה עמוקה לעיבוד שפה טבעית',
  ])('by a title in any script: %s', (title) => {
    expect(isSamePaper(paper(title, 'A'), paper(`${title}.`, 'A'))).toBe(true)
  })

  it('by an author whose letters have no accents elsewhere', () => {
    expect(
      isSamePaper(paper('On some thing or other', 'Møller'), paper('On some thing or other', 'Moller')),
    ).toBe(true)
  })

  it('by the year where no author is known', () => {
    expect(
      isSamePaper(
        paper('Deep learning', '', { issued: '2015' }),
        paper('Deep learning', 'LeCun', { issued: '2015-05-27' }),
      ),
    ).toBe(true)
  })
})

describe('two papers', () => {
  it('with the title "Rejoinder"', () => {
    expect(isSamePaper(paper('Rejoinder', 'Efron'), paper('Rejoinder', 'Tibshirani'))).toBe(false)
    expect(
      isSamePaper(
        paper('Rejoinder', 'Efron', { issued: '1986' }),
        paper('Rejoinder', 'Efron', { issued: '2004' }),
      ),
    ).toBe(false)
    expect(isSamePaper(paper('Rejoinder'), paper('Rejoinder'))).toBe(false)
  })

  it('with different Chinese titles', () => {
    expect(isSamePaper(paper('基于深度学习的图像识别', '王'), paper('论语言的起源', '王'))).toBe(false)
  })

  it('with titles of which no letter is left', () => {
    expect(isSamePaper(paper('…', 'A', { issued: '2020' }), paper('???', 'A', { issued: '2020' }))).toBe(
      false,
    )
  })

  it('with two arXiv ids, though the title is one', () => {
    expect(
      isSamePaper(
        paper('On some thing or other', 'A', { ids: { arxiv: '2001.00001' } }),
        paper('On some thing or other', 'A', { ids: { arxiv: '2001.00002' } }),
      ),
    ).toBe(false)
  })

  it('with two published DOIs', () => {
    expect(
      isSamePaper(
        paper('Introduction', 'A', { ids: { doi: '10.1/a' } }),
        paper('Introduction', 'A', { ids: { doi: '10.1/b' } }),
      ),
    ).toBe(false)
  })
})

describe('the id of a paper', () => {
  it.each([
    [{ doi: '10.1/a', arxiv: '2310.08782' }, 'arxiv:2310.08782'],
    [{ doi: '10.1/a', pmid: '1' }, 'doi:10.1/a'],
    [{ doi: '10.48550/arxiv.2310.08782' }, 'arxiv:2310.08782'],
    [{ zenodo: '5', ieee: '4' }, 'ieee:4'],
    [{}, 'title:on heat'],
  ])('%j is %s', (ids, id) => {
    expect(paperId(ids as Record<string, string>, 'On Heat!')).toBe(id)
  })

  it('of a page is that of its paper, and its address that of the abstract', () => {
    const page = {
      url: 'https://arxiv.org/pdf/2310.08782',
      abstractUrl: 'https://arxiv.org/abs/2310.08782',
      title: 'T',
      authors: [],
      ids: { arxiv: '2310.08782' },
      evidence: {},
      confidence: 1,
    }
    expect(pagePaperToPaper(page)).toEqual({
      id: 'arxiv:2310.08782',
      title: 'T',
      authors: [],
      ids: { arxiv: '2310.08782' },
      url: 'https://arxiv.org/abs/2310.08782',
    })
  })
})
