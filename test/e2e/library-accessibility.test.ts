import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bringIn, chooseFile, pressButton, readTitles, selectAll } from '../../tools/browser/library.ts'
import { waitForDialogEnd } from '../../tools/browser/popup.ts'
import { findViolations } from './axe.ts'
import { describeExtension } from './extension.ts'
import { closesPages, createScratch, linesOf, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describeExtension('accessibility of the library page', (run) => {
  closesPages(run)
  const open = async (scheme: 'light' | 'dark'): Promise<Page> => {
    const page = await run.current.openOwn('library.html#papers')
    await run.current.preferScheme(page, scheme)
    await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, {}, scheme)
    return page
  }
  const openTable = async (scheme: 'light' | 'dark') => {
    const page = await open(scheme)
    await readTitles(page, '30 papers')
    await page.focus('[role="grid"]')
    return page
  }

  it.each(['light', 'dark'] as const)('axe finds nothing in the empty library, %s', async (scheme) => {
    const page = await open(scheme)
    await page.waitForSelector('.pk-empty')
    expect(await findViolations(page, 'body')).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in what a file of no kind leads to, %s',
    async (scheme) => {
      const page = await open(scheme)
      await chooseFile(page, scratch.write('picture.xyz', '\u0001\u0002 no papers'))
      await page.waitForSelector('.pk-strip [role="alert"]')
      expect(await findViolations(page, 'body')).toEqual([])
    },
  )

  describe('with papers', () => {
    beforeAll(async () => {
      const page = await run.current.openOwn('library.html#papers')
      await bringIn(page, scratch.write('mine.jsonl', linesOf('Mine', 30, notesOf)))
      await page.close()
    })

    it.each(['light', 'dark'] as const)('axe finds nothing in a reminder to back up, %s', async (scheme) => {
      const page = await openTable(scheme)
      await page.waitForSelector('.pk-strip-quiet')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
      it('axe finds nothing in the table and the chart of years', async () => {
        const page = await openTable(scheme)
        await page.waitForSelector('.pk-years [role="option"]')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing in the details of a paper beside the table', async () => {
        const page = await openTable(scheme)
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await page.waitForSelector('.pk-details h2')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing with papers selected, and what can be done with them', async () => {
        const page = await openTable(scheme)
        await selectAll(page)
        expect(await findViolations(page, 'body')).toEqual([])
        for (const menu of ['Mark as…', 'Take out…']) {
          await pressButton(page, menu)
          await page.waitForSelector(`[role="menu"][aria-label="${menu}"]`)
          expect(await findViolations(page, 'body')).toEqual([])
          await page.keyboard.press('Escape')
        }
      })

      it('axe finds nothing in the table narrowed by years, and in one where nothing matches', async () => {
        const page = await openTable(scheme)
        await page.type('[aria-label="From"]', '2010')
        await readTitles(page, '10 of 30 papers')
        expect(await findViolations(page, 'body')).toEqual([])
        await page.type('[type="search"]', 'zzyzx')
        await readTitles(page, 'No paper matches.')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing in the preview of a file with problems', async () => {
        const page = await open(scheme)
        await chooseFile(page, scratch.write('half.jsonl', `${linesOf('Half', 6)}\n{"title":\n[]\n`))
        await page.waitForSelector('.pk-problems li')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing in the map, and in its papers as a list', async () => {
        const page = await openTable(scheme)
        await pressButton(page, 'As a map')
        await page.waitForSelector('.pk-kinmap')
        await page.focus('.pk-near summary')
        await page.keyboard.press('Enter')
        await page.waitForSelector('.pk-near[open] li')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing in a chosen shelf, and while it is renamed', async () => {
        const page = await openTable(scheme)
        await pressButton(page, 'mine')
        await page.waitForSelector('.pk-shelf-acts')
        expect(await findViolations(page, 'body')).toEqual([])
        await pressButton(page, 'Rename')
        await page.waitForSelector('input.pk-shelf-name:focus')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing in the question before a backup is restored', async () => {
        const page = await openTable(scheme)
        const { path } = await readLibrary(run.current, page)
        const input = await page.waitForSelector('input[type="file"][aria-label^="Restore"]')
        await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path)
        await page.waitForSelector('::-p-xpath(//button[.="Replace my library with it"])')
        expect(await findViolations(page, 'body')).toEqual([])
      })

      it('axe finds nothing in the list of keys, and in what offers to undo', async () => {
        const page = await openTable(scheme)
        await page.focus('[role="grid"]')
        await page.keyboard.type('?')
        await page.waitForSelector('dialog[open]')
        expect(await findViolations(page, 'body')).toEqual([])
        await page.keyboard.press('Escape')
        await waitForDialogEnd(page)
        await page.waitForSelector('[role="grid"]:focus')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Delete')
        await page.waitForSelector('.pk-toast button')
        // With the focus in it, it stays however long the look at it takes.
        await page.focus('.pk-toast button')
        expect(await findViolations(page, 'body')).toEqual([])
        await page.keyboard.press('Enter')
        await readTitles(page, '30 papers')
      })
    })

    it('two papers are in sight at 200 % zoom, and nothing is wider than a window of 320 pixels', async () => {
      // With what is shown above the papers at times, too: the reminder, which a backup that was made above has ended.
      await (await open('light')).evaluate(forgetBackup)
      const page = await openTable('light')
      await page.waitForSelector('.pk-strip-quiet')
      await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 })
      await page.waitForFunction(hasTwoRowsInSight)
      await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 })
      await page.waitForFunction(() => innerWidth === 320)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })

    it('nothing that takes the focus at 200 % zoom lies below what can be done with a selection', async () => {
      const page = await openTable('light')
      await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 })
      await page.keyboard.press('Home')
      await page.keyboard.press(' ')
      await page.waitForSelector('.pk-bulk')
      await page.focus('.pk-top a')
      const stops: string[] = []
      const hidden: string[] = []
      while (!stops.at(-1)?.startsWith('Papers DIV')) {
        const { name, isHidden } = await page.evaluate(lookAtFocus)
        stops.push(name)
        if (isHidden) hidden.push(name)
        await page.keyboard.press('Tab')
      }
      expect(stops).toContain('Read state SELECT')
      expect(hidden).toEqual([])
    })
  })
})

/** Runs in the page: as if no backup had ever been made. */
function forgetBackup(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { remove: (key: string) => Promise<void> } } }
  }
  return chrome.storage.local.remove('backup.reminder')
}

/** Runs in the page: whether two rows are whole on its first screen. */
function hasTwoRowsInSight(): boolean {
  const rows = Array.from(document.querySelectorAll('.pk-grid-body [role="row"]'))
  const inSight = rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight)
  return innerHeight === 400 && scrollY === 0 && inSight.length >= 2
}

/** Runs in the page: what has the focus, and whether something else lies over its middle. */
function lookAtFocus(): { name: string; isHidden: boolean } {
  const focused = document.activeElement as HTMLElement
  const { left, right, top, bottom } = focused.getBoundingClientRect()
  const over = document.elementFromPoint((left + right) / 2, (top + Math.min(bottom, innerHeight)) / 2)
  const label = focused.getAttribute('aria-label') ?? focused.textContent
  return {
    name: `${label} ${focused.tagName}`,
    isHidden: over === null || !(focused.contains(over) || over.contains(focused)),
  }
}

/** Something in every column. */
const notesOf = (i: number) => ({
  venue: { name: 'Journal of Tests' },
  ...(i % 3 === 0 && { tags: ['method', 'to cite'], note: 'Worth a second look.' }),
  ...(i % 2 === 0 && { readState: i % 4 === 0 ? 'read' : 'to read' }),
})
