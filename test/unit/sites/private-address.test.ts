import { describe, expect, it } from 'vitest'
import { toCslItem } from '../../../lib/cite/csl-item.ts'
import { pagePaperToPaper } from '../../../lib/model/same-paper.ts'
import { readPdfTab } from '../../../lib/sites/index.ts'

describe('an address that is for the reader alone', () => {
  it('of a file on this computer is in no record and no citation', () => {
    const page = readPdfTab('file:///home/jane/reviews/draft.pdf', 'A Draft on Heat in Metals')
    const paper = page && pagePaperToPaper(page)
    expect(paper?.title).toBe('A Draft on Heat in Metals')
    expect(JSON.stringify(paper)).not.toContain('jane')
  })

  it('of a PDF leaves out what follows the question mark', () => {
    const page = readPdfTab('https://x.example/get/a.pdf?token=SECRET', 'A Draft on Heat in Metals')
    expect(JSON.stringify(page)).not.toContain('SECRET')
  })

  it('that is a script is not cited', () => {
    const paper = { id: 'title:x', title: 'X', authors: [], ids: {}, url: 'javascript:alert(1)' }
    expect(toCslItem(paper, 'x')).not.toHaveProperty('URL')
  })
})
