import { describe, expect, it } from 'vitest'
import { bringIn, pressButton, readTitles, waitForText } from '../../tools/browser/library.ts'
import { describeExtension } from './extension.ts'
import { createScratch, linesOf } from './readers-library.ts'

const scratch = createScratch()

describe('the library page', () => {
  describeExtension('of a reader who looks at the map', (run) => {
    it('has the papers on it that match the filters above it, and says how many', async () => {
      const page = await run.current.openOwn('library.html#papers')
      const tags = (i: number) => (i % 5 === 0 ? { tags: ['method'] } : {})
      await bringIn(page, scratch.write('mine.jsonl', linesOf('Mine', 30, tags)))
      await readTitles(page, '30 papers')
      await pressButton(page, 'As a map')
      await page.waitForSelector('[aria-label="Map of 30 papers: kin lie together"]')
      expect(await page.$eval('.pk-map-count', (line) => line.textContent)).toBe('')
      await page.select('[aria-label="Tag"]', 'method')
      await page.waitForSelector('[aria-label="Map of 6 papers: kin lie together"]')
      await waitForText(page, '6 of 30 papers on the map')
      await pressButton(page, 'Clear filters')
      await page.waitForSelector('[aria-label="Map of 30 papers: kin lie together"]')
    })
  })
})
