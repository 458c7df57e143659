import { describe, expect, it } from 'vitest'
import { readRemarks } from '../../../lib/exchange/notes.ts'

describe('a field of remarks', () => {
  it('keeps the paragraphs of what a person wrote', () => {
    expect(readRemarks('One.\n\nPMID: 1\n\nTwo.\nThree.\n').rest).toBe('One.\n\nTwo.\nThree.')
  })

  it('gives ids, and keeps what a person wrote, be there a colon in it or not', () => {
    const extra = [
      'PMID: 31452104',
      'Citation Key: okafor2024',
      'tex.ids= x',
      'Note to self: read again',
      'arXiv:2101.00123 [cs]',
      'Worth a second look.',
      '1706.03762 introduced this.',
      'event-place: Vienna',
      '17 citations (Crossref) [2024-05-01]',
    ]
    expect(readRemarks(extra.join('\n'))).toEqual({
      ids: { arxiv: '2101.00123', pmid: '31452104' },
      rest: 'tex.ids= x\nNote to self: read again\nWorth a second look.\n1706.03762 introduced this.',
    })
  })
})
