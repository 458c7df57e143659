import { describe, expect, it } from 'vitest'
import type { PagePaper } from '../../../lib/model/page-paper.ts'
import { readSettled } from '../../../lib/sites/settle.ts'

type Moment = { url: string; title?: string; abstract?: string }

/** Reads a page that goes through these moments, one a reading, and stays as it is at the last. */
function readThrough(...moments: Moment[]) {
  let readings = 0
  const now = () => moments[Math.min(readings, moments.length - 1)] as Moment
  const paper = readSettled({
    url: () => now().url,
    read: (url): PagePaper | undefined => {
      const { title, abstract } = now()
      return title ? { url, title, abstract, authors: [], ids: {}, evidence: {}, confidence: 1 } : undefined
    },
    pause: async () => {
      readings++
    },
  })
  return paper.then((settled) => ({ settled, readings: readings + 1 }))
}

describe('a page that changes without being loaded', () => {
  it('is read twice where it stands still', async () => {
    const { settled, readings } = await readThrough({ url: '/a', title: 'A' })
    expect(settled?.title).toBe('A')
    expect(readings).toBe(2)
  })

  it('is read until it is filled in', async () => {
    const { settled } = await readThrough(
      { url: '/a' },
      { url: '/a' },
      { url: '/a', title: 'A' },
      { url: '/a', title: 'A', abstract: 'All of it.' },
    )
    expect(settled).toMatchObject({ title: 'A', abstract: 'All of it.' })
  })

  it('tells the new paper when the address moves on while the old one still stands', async () => {
    const { settled } = await readThrough(
      { url: '/a', title: 'A' },
      { url: '/b', title: 'A' },
      { url: '/b', title: 'B' },
    )
    expect(settled).toMatchObject({ url: '/b', title: 'B' })
  })

  it('is given up where no paper comes', async () => {
    const { settled, readings } = await readThrough({ url: '/a' })
    expect(settled).toBeUndefined()
    expect(readings).toBe(12)
  })
})
