import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  bringIn,
  pressButton,
  readDone,
  readStrip,
  readTitles,
  selectAll,
} from '../../tools/browser/library.ts'
import { searchFor } from '../../tools/browser/popup.ts'
import { describeExtension } from './extension.ts'
import {
  closesPages,
  countsOf,
  createScratch,
  linesOf,
  readLibrary,
  takeDownload,
} from './readers-library.ts'

const scratch = createScratch()

describe('the library page', () => {
  describeExtension('of a reader who looks through papers', (run) => {
    closesPages(run)
    const openTable = async (tally = '30 papers') => {
      const page = await run.current.openOwn('library.html#papers')
      await readTitles(page, tally)
      return page
    }
    beforeAll(async () => {
      const page = await run.current.openOwn('library.html#papers')
      await bringIn(page, scratch.write('mine.jsonl', linesOf('Mine', 30, factsOf)))
      await page.close()
    })

    it('narrows the papers by words, and Arrow down leads to what was found', async () => {
      const page = await openTable()
      await page.keyboard.type('/mine 07')
      expect(await readTitles(page, '1 of 30 papers')).toEqual(['Mine 07'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pk-details h2')
      expect(await page.$eval('.pk-details h2', (heading) => heading.textContent)).toBe('Mine 07')
    })

    it('narrows them by years, by venue, by tag and by read state, each and all at once', async () => {
      const page = await openTable()
      const clear = () => pressButton(page, 'Clear filters')
      await page.type('[aria-label="From"]', '2010')
      await page.type('[aria-label="To"]', '2012')
      expect((await readTitles(page, '3 of 30 papers')).sort()).toEqual(['Mine 10', 'Mine 11', 'Mine 12'])
      await clear()
      await page.select('[aria-label="Venue"]', 'Journal of Tests')
      await readTitles(page, '10 of 30 papers')
      await page.select('[aria-label="Tag"]', 'method')
      expect((await readTitles(page, '2 of 30 papers')).sort()).toEqual(['Mine 00', 'Mine 15'])
      await page.select('[aria-label="Read state"]', 'to read')
      expect(await readTitles(page, '1 of 30 papers')).toEqual(['Mine 00'])
      await page.select('[aria-label="Venue"]', '')
      await page.select('[aria-label="Tag"]', '')
      await readTitles(page, '15 of 30 papers')
      await clear()
      await readTitles(page, '30 papers')
    })

    it('narrows them by the years that are picked in the chart by key', async () => {
      const page = await openTable()
      await page.focus('[role="option"][data-year="2003"]')
      await page.keyboard.press('Enter')
      expect((await readTitles(page, '2 of 30 papers')).sort()).toEqual(['Mine 03', 'Mine 23'])
      await page.keyboard.press('Escape')
      await readTitles(page, '30 papers')
    })

    it('sorts by the head of a column, and the other way round at the second time', async () => {
      const page = await openTable()
      await page.focus('.pk-grid-head .pk-cell-title button')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pk-cell-title[aria-sort="ascending"]')
      expect((await readTitles(page, '30 papers')).slice(0, 3)).toEqual(['Mine 00', 'Mine 01', 'Mine 02'])
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pk-cell-title[aria-sort="descending"]')
      await waitForFirst(page, 'Mine 29')
      await page.focus('.pk-grid-head .pk-cell-year button')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pk-cell-year[aria-sort="descending"]')
      await waitForFirst(page, 'Mine 19')
    })

    it('tags a range that was selected by key, and takes all of it back', async () => {
      const page = await openTable()
      await selectFirstThree(page)
      await page.type('.pk-bulk .pk-adder input', 'chapter 2')
      await page.keyboard.press('Enter')
      await readDone(page, 'Tagged “chapter 2”')
      const { shelves } = await readLibrary(run.current, page)
      const tagged = shelves.mine?.filter(({ tags }) => tags?.includes('chapter 2'))
      expect(tagged?.map(({ title }) => title)).toEqual(['Mine 00', 'Mine 01', 'Mine 02'])
      await selectFirstThree(page)
      await page.type('.pk-bulk .pk-adder input', 'chapter 3')
      await page.keyboard.press('Enter')
      await readDone(page, 'Tagged “chapter 3”')
      await undo(page)
      expect((await readLibrary(run.current, page)).shelves).toEqual(shelves)
    })

    it('keeps a note when it is left, by key, and Undo gives back the one before', async () => {
      const page = await openTable()
      const { hash } = await readLibrary(run.current, page)
      await page.focus('[role="grid"]')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pk-details textarea')
      await page.type('.pk-details textarea', 'Compare.')
      // It is the last field: the other way leads out of the page.
      await page.keyboard.down('Shift')
      await page.keyboard.press('Tab')
      await page.keyboard.up('Shift')
      await readDone(page, 'Note changed')
      const hasNote = () =>
        document.querySelector('[aria-rowindex="2"] .pk-cell-state')?.textContent?.includes('note')
      await page.waitForFunction(hasNote)
      await undo(page)
      await readDone(page, 'Undone')
      expect((await readLibrary(run.current, page)).hash).toBe(hash)
      await page.waitForFunction(() => document.querySelector('textarea')?.value === '')
    })

    it('removes by Delete, and Undo brings back all that was there', async () => {
      const page = await openTable()
      const { hash } = await readLibrary(run.current, page)
      await selectFirstThree(page)
      await page.keyboard.press('Delete')
      await readDone(page, 'Removed 3 papers')
      await readTitles(page, '27 papers')
      await undo(page)
      await readTitles(page, '30 papers')
      expect((await readLibrary(run.current, page)).hash).toBe(hash)
    })

    it('keeps the focus off the page as a whole when all papers are removed by key, and when they come back', async () => {
      const page = await openTable()
      await page.focus('[role="grid"]')
      await selectAll(page)
      await page.keyboard.press('Delete')
      await page.waitForSelector('.pk-empty h1:focus')
      await page.keyboard.down('Control')
      await page.keyboard.press('z')
      await page.keyboard.up('Control')
      await readTitles(page, '30 papers')
      await page.waitForSelector('[role="grid"]:focus')
    })

    it('searches no shelf that is switched off', async () => {
      const page = await openTable()
      const shelf = 'input[aria-label="Search and kin look through mine"]'
      await page.focus(shelf)
      await page.keyboard.press(' ')
      await page.waitForSelector(`${shelf}:not(:checked)`)
      const popup = await run.current.openOwn('popup.html')
      expect((await searchFor(popup, 'Mine 07')).rows.map(({ title }) => title)).not.toContain('Mine 07')
      await page.bringToFront()
      await page.focus(shelf)
      await page.keyboard.press(' ')
      await page.waitForSelector(`${shelf}:checked`)
      const again = await run.current.openOwn('popup.html')
      expect((await searchFor(again, 'Mine 07')).rows[0]?.title).toBe('Mine 07')
    })

    it('renames a shelf by key; Escape leaves the name as it was', async () => {
      const page = await openTable()
      await pressButton(page, 'mine')
      await rename(page, 'Thesis', 'Escape')
      expect(countsOf(await readLibrary(run.current, page))).toEqual({ mine: 30 })
      await rename(page, 'Thesis, part 1', 'Enter')
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Thesis, part 1')
      expect(countsOf(await readLibrary(run.current, page))).toEqual({ 'Thesis, part 1': 30 })
      await rename(page, 'mine', 'Enter')
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'mine')
    })

    it('deletes a shelf, and Undo brings back all of it', async () => {
      const page = await openTable()
      const { hash } = await readLibrary(run.current, page)
      await pressButton(page, 'mine')
      await page.waitForSelector('.pk-shelf-acts')
      await pressButton(page, 'Delete')
      await readDone(page, 'Deleted mine')
      await page.waitForSelector('.pk-empty')
      await undo(page)
      await readTitles(page, '30 papers')
      expect((await readLibrary(run.current, page)).hash).toBe(hash)
    })

    it('takes selected papers out as BibTeX, which comes in again as a shelf of its own', async () => {
      const page = await openTable()
      await selectFirstThree(page)
      await pressIn(page, '.pk-bulk', 'Take out…')
      await page.waitForSelector('[role="menu"] [role="menuitem"]:focus')
      await page.keyboard.press('Enter')
      const path = await takeDownload(run.current, /^paperkin\.bib$/)
      await bringIn(page, path)
      expect(await readStrip(page, '3 papers on')).toContain('3 papers on')
      await pressButton(page, 'Show them')
      expect((await readTitles(page, '3 papers')).sort()).toEqual(['Mine 00', 'Mine 01', 'Mine 02'])
      await pressButton(page, 'mine')
      await readTitles(page, '30 papers')
    })
  })
})

/** Something to narrow by in every column; titles that sort as they are numbered. */
const factsOf = (i: number) => ({
  title: `Mine ${String(i).padStart(2, '0')}`,
  venue: { name: ['Journal of Tests', 'Proceedings of Trials', 'Letters'][i % 3] },
  ...(i % 5 === 0 && { tags: ['method'] }),
  ...(i % 2 === 0 && { readState: 'to read' }),
})

async function waitForFirst(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('[aria-rowindex="2"] .pk-cell-title')?.textContent === wanted,
    {},
    title,
  )
}

/** By title, with the keyboard alone. */
async function selectFirstThree(page: Page): Promise<void> {
  if (!(await page.$('.pk-grid-head .pk-cell-title[aria-sort="ascending"]')))
    await page.click('.pk-grid-head .pk-cell-title button')
  await waitForFirst(page, 'Mine 00')
  await page.focus('[role="grid"]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.down('Shift')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.up('Shift')
  await page.waitForFunction(() => document.querySelector('.pk-bulk b')?.textContent === '3 selected')
}

async function undo(page: Page): Promise<void> {
  await page.focus('.pk-toasts button')
  await page.keyboard.press('Enter')
  await readDone(page, 'Undone')
}

async function rename(page: Page, name: string, end: 'Enter' | 'Escape'): Promise<void> {
  await page.waitForSelector('.pk-shelf-acts')
  await pressButton(page, 'Rename')
  await page.waitForSelector('input.pk-shelf-name:focus')
  await page.keyboard.type(name)
  await page.keyboard.press(end)
  await page.waitForSelector('input.pk-shelf-name', { hidden: true })
}

/** Focuses a button by what stands on it, and presses Enter. */
async function pressIn(page: Page, place: string, label: string): Promise<void> {
  const buttons = await page.$$(`${place} button`)
  for (const button of buttons)
    if ((await button.evaluate((element) => element.textContent)) === label) await button.focus()
  await page.keyboard.press('Enter')
}
