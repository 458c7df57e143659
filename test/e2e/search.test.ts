import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchFor } from '../../tools/browser/popup.ts'
import { bundledPapers } from './bundled-papers.ts'
import { describeExtension } from './extension.ts'

describeExtension('search', (run) => {
  let popup: Page
  beforeAll(async () => {
    popup = await run.current.openOwn('popup.html')
  })

  describe.each(bundledPapers)('$title', ({ title, word, slip }) => {
    it('is the first paper found by its title', async () => {
      expect((await searchFor(popup, title)).rows[0]?.title).toBe(title)
    })

    it(`is found by “${word}”, which its abstract alone has, with the word marked`, async () => {
      const found = (await searchFor(popup, word)).rows.find((row) => row.title === title)
      expect(found?.marked.map((mark) => mark.toLowerCase())).toContain(word.toLowerCase())
    })

    it(`is among the first three for “${slip}”`, async () => {
      const { rows } = await searchFor(popup, slip)
      expect(rows.slice(0, 3).map((row) => row.title)).toContain(title)
    })
  })

  it('says plainly when nothing matches', async () => {
    const { rows, heading } = await searchFor(popup, 'zzyzx')
    expect(rows).toEqual([])
    expect(heading).toContain('zzyzx')
  })
})
