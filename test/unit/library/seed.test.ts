import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../lib/library/seed.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'

const page = readFileSync(new URL('../../../assets/seed-page.txt', import.meta.url), 'utf8')
const records = JSON.parse(readFileSync(new URL('../../../assets/seed-papers.json', import.meta.url), 'utf8'))

describe('the bundled papers', () => {
  it('are the 31 of the page, in its order', async () => {
    const papers = await readBundledPapers()
    expect(papers).toHaveLength(31)
    expect(papers[0]?.title).toBe(
      'Understanding and Mitigating the Label Noise in Pre-training on Downstream Tasks',
    )
    expect(papers[30]?.title).toBe(
      'Challenging the Need for Packet Spraying in Large-Scale Distributed Training',
    )
  })

  it('keep every title and abstract to the letter, also what is broken in them', async () => {
    for (const { title, abstract } of await readBundledPapers()) {
      expect(page).toContain(`\n${title}\n`)
      expect(page).toContain(`\n${abstract}`)
    }
    const all = (await readBundledPapers()).map(({ abstract }) => abstract).join('\n')
    for (const odd of ['scratchx2013even', '<projektor>', '*two-stage*', ' -- ', '40% ~ 80%', '[79]'])
      expect(all).toContain(odd)
  })

  it('do not take arXiv for a venue', async () => {
    const preprint = (await readBundledPapers()).find(({ ids }) => ids.arxiv === '2403.06904')
    expect(preprint?.venue).toBeUndefined()
  })

  it('refuse a record whose title is not the one on the page', () => {
    const changed = [{ ...records[0], title: 'Another' }, ...records.slice(1)]
    expect(() => readSeed(page, changed)).toThrow('Record 1 of the seed papers is not')
  })
})
