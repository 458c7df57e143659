import { describe, expect, it } from 'vitest'
import { copiedMessage } from '../../../components/copied-message.ts'
import type { Check } from '../../../lib/model/citation.ts'
import { english, makePaper } from './mount.tsx'

const papers = [
  makePaper('1', { title: 'Context Autoencoder for Self-Supervised Representation Learning' }),
  makePaper('2', { title: 'Model Soups' }),
  makePaper('3', { title: 'Git Re-Basin' }),
  makePaper('4', { title: 'A Fourth' }),
  makePaper('5', { title: 'A Fifth' }),
]
const check = (id: string, label: string): Check => ({ paper: `arxiv:${id}`, field: label, label })
const say = (count: number, ...checks: Check[]) =>
  copiedMessage(english, papers.slice(0, count), checks, 'BibTeX')

describe('what is said of a copy', () => {
  it('of one paper is its title, or what to check', () => {
    expect(say(1)).toMatchObject({ text: 'Copied BibTeX', detail: papers[0]?.title })
    expect(say(1, check('1', 'publisher'), check('1', 'year')).detail).toBe('Check: publisher, year')
  })

  it('of several is how many', () => {
    expect(say(3)).toEqual({ text: 'Copied 3 papers as BibTeX' })
  })

  it('of several with something to check is in which paper', () => {
    expect(say(3, check('1', 'publisher'), check('3', 'year'), check('3', 'pages'))).toEqual({
      text: 'Copied 3 papers as BibTeX',
      detail: 'Check: Context Autoencoder for Self-Supervised… (publisher); Git Re-Basin (year, pages)',
      isLong: true,
    })
  })

  it('names three papers at most and counts the others', () => {
    const checks = papers.map(({ id }) => ({ paper: id, field: 'venue.year', label: 'year' }))
    expect(say(5, ...checks).detail).toMatch(/; Git Re-Basin \(year\); and 2 more papers$/)
  })
})
