import { describe, expect, it } from 'vitest'
import { codeUrl, namedId, paperUrl } from '../../../components/paper-links.ts'

describe('the links of a paper', () => {
  it('are web addresses only, whatever a page says', () => {
    expect(paperUrl({ url: 'javascript:alert(1)', ids: {} })).toBeUndefined()
    expect(codeUrl({ codeUrl: 'data:text/html,x' })).toBeUndefined()
  })
  it('fall back to what the strongest id stands for', () => {
    expect(paperUrl({ url: 'javascript:0', ids: { arxiv: 'hep-th/9901001', doi: '10.1/x' } })).toBe(
      'https://arxiv.org/abs/hep-th/9901001',
    )
    expect(paperUrl({ ids: { doi: '10.1000/a<b>' } })).toBe('https://doi.org/10.1000/a%3Cb%3E')
  })
  it('name the id a reader would', () => {
    expect(namedId({ arxiv: '2310.08782', doi: '10.1/x' })).toBe('arXiv 2310.08782')
    expect(namedId({})).toBeUndefined()
  })
})
