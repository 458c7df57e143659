import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { bringIn, readDone, readTitles } from '../../tools/browser/library.ts'
import { describeExtension } from './extension.ts'
import { countsOf, createScratch, linesOf, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describe('the library page', () => {
  describeExtension('in two windows', (run) => {
    let one: Page
    let other: Page

    it('shows in the one what the other brings in', async () => {
      one = await run.current.openOwn('library.html#papers')
      other = await run.current.openOwn('library.html#papers')
      await one.bringToFront()
      await bringIn(one, scratch.write('mine.jsonl', linesOf('Mine', 10)))
      await other.bringToFront()
      expect(await readTitles(other, '10 papers')).toHaveLength(10)
    })

    it('keeps the tags that both put on the same papers at once', async () => {
      await prepareTag(one, 'from one')
      await prepareTag(other, 'from the other')
      await Promise.all(
        [one, other].map((page) => page.$eval(ADD, (button) => (button as HTMLElement).click())),
      )
      await readTagged(one, 'from one')
      await readTagged(other, 'from the other')
      await one.bringToFront()
      const { shelves } = await readLibrary(run.current, one)
      expect(shelves.mine?.map(({ tags = [] }) => [...tags].sort())).toEqual(
        Array.from({ length: 10 }, () => ['from one', 'from the other']),
      )
    })

    it('removes in the one while the other tags, and undoes neither', async () => {
      await one.bringToFront()
      await one.focus('[role="grid"]')
      await one.keyboard.press('Escape')
      await one.keyboard.press('Home')
      await one.keyboard.press('Delete')
      await readDone(one, 'Removed 1 paper')
      await other.bringToFront()
      await readTitles(other, '9 papers')
      await prepareTag(other, 'after it')
      await other.click(ADD)
      await readTagged(other, 'after it')
      const library = await readLibrary(run.current, other)
      expect(countsOf(library)).toEqual({ mine: 9 })
      expect(library.shelves.mine?.every(({ tags = [] }) => tags.includes('after it'))).toBe(true)
      expect(await readTitles(other, '9 papers')).toHaveLength(9)
    })
  })
})

const ADD = '.pk-bulk .pk-adder button'

/** Selects all papers of a window, and writes the tag that they are to get. */
async function prepareTag(page: Page, tag: string): Promise<void> {
  // A window that is not in front draws nothing.
  await page.bringToFront()
  if (!(await page.$('.pk-bulk'))) await page.click('.pk-grid-head [aria-label="Select all"]')
  await page.waitForSelector('.pk-bulk')
  await page.type('.pk-bulk .pk-adder input', tag)
}

async function readTagged(page: Page, tag: string): Promise<void> {
  await page.bringToFront()
  await readDone(page, `Tagged “${tag}”`)
}
