import { describe, expect, it } from 'vitest'
import { bringIn, pressButton, readDone, readTitles, waitForText } from '../../tools/browser/library.ts'
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

    it('follows what another window removes and brings in, as near as the reader has come', async () => {
      const page = await run.current.openOwn('library.html#papers')
      await pressButton(page, 'As a map')
      await page.waitForSelector('[aria-label="Map of 30 papers: kin lie together"]')
      await page.click('[aria-label="Zoom in"]')
      const other = await run.current.openOwn('library.html#papers')
      await other.bringToFront()
      await readTitles(other, '30 papers')
      await other.focus('[role="grid"]')
      await other.keyboard.press('Home')
      await other.keyboard.press('Delete')
      await readDone(other, 'Removed 1 paper')
      await page.bringToFront()
      await page.waitForSelector('[aria-label="Map of 29 papers: kin lie together"]')
      await other.bringToFront()
      await bringIn(other, scratch.write('more.jsonl', linesOf('More', 5)))
      await page.bringToFront()
      await page.waitForSelector('[aria-label="Map of 34 papers: kin lie together"]')
      expect(await page.$eval('[aria-label="Zoom out"]', (button) => button.ariaDisabled)).toBe('false')
    })
  })
})
