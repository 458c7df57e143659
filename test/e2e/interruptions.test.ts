import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import {
  bringIn,
  chooseFile,
  pressButton,
  readDone,
  readStrip,
  readTitles,
  selectAll,
} from '../../tools/browser/library.ts'
import { describeExtension, type Run } from './extension.ts'
import { closesPages, countsOf, createScratch, linesOf, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describe('works that are cut off', () => {
  describeExtension('by what happens to a reader', (run) => {
    closesPages(run)
    const mine = Array.from({ length: 30 }, (_, i) => ({
      title: `Mine ${i}`,
      tags: ['keep'],
      note: `Note ${i}`,
    }))
    /** An import that is under way, with some of its papers written. */
    const startImport = async (name: string) => {
      const page = await openLibrary(run)
      await chooseFile(page, scratch.write(`${name}.jsonl`, linesOf(name, 6000)))
      await pressButton(page, 'Bring in 6,000 papers')
      await readStrip(page, 'per second')
      return page
    }

    it('keeps nothing of an import whose page is closed, and says so at the next start', async () => {
      const notes = (i: number) => ({ tags: ['keep'], note: `Note ${i}` })
      await bringIn(await openLibrary(run), scratch.write('mine.jsonl', linesOf('Mine', 30, notes)))
      await (await startImport('Closed')).close()
      const page = await openLibrary(run)
      expect(await readStrip(page, 'interrupted')).toMatch(
        /^“Closed” was interrupted after \d+ papers while it was brought in. Nothing of it was kept; bring the file in again./,
      )
      expect((await readLibrary(run.current, page)).shelves).toEqual({ mine })
    })

    it('keeps nothing of an import in which the browser crashed, and says so', async () => {
      await startImport('Crashed')
      await run.crash()
      const page = await openLibrary(run)
      await readStrip(page, '“Crashed” was interrupted')
      expect((await readLibrary(run.current, page)).shelves).toEqual({ mine })
    })

    it('says so where what reads the file ends without a word, and reads it when asked again', async () => {
      // Its protocol does not reach the worker of a page; what the page does then is the same code.
      if (run.current.kind === 'firefox') return
      const page = await startImport('Ended')
      await pressButton(page, 'Pause')
      await readStrip(page, 'Paused')
      await endWorker(page, 'worker')
      expect(await readStrip(page, 'Try again')).toMatch(
        /stopped before it was done. Your papers are kept. .* Your library is as it was./,
      )
      await pressButton(page, 'Try again')
      await readStrip(page, 'Bring in 6,000 papers')
      await pressButton(page, 'Cancel')
      await page.type('[type="search"]', 'mine 7')
      expect(await readTitles(page, '1 of 30 papers')).toEqual(['Mine 7'])
      await page.close()
      const again = await openLibrary(run)
      await readStrip(again, '“Ended” was interrupted')
      expect((await readLibrary(run.current, again)).shelves).toEqual({ mine })
    })

    it('says so where what makes the indexes of an import ends without a word, and leaves nothing of it', async () => {
      if (run.current.kind === 'firefox') return
      const page = await startImport('Unfinished')
      await endWorker(page, 'index-worker')
      expect(await readStrip(page, 'Try again')).toMatch(/stopped before it was done. Your papers are kept./)
      const again = await openLibrary(run)
      expect((await readLibrary(run.current, again)).shelves).toEqual({ mine })
      expect(await again.evaluate(() => document.body.innerText)).not.toContain('interrupted')
    })

    it('keeps what was acknowledged before a crash', async () => {
      const page = await openLibrary(run)
      await selectAll(page)
      await page.type('.pk-bulk .pk-adder input', 'kept')
      await page.keyboard.press('Enter')
      await readDone(page, 'Tagged “kept”')
      await run.crash()
      const { shelves } = await readLibrary(run.current, await openLibrary(run))
      expect(shelves).toEqual({ mine: mine.map((paper) => ({ ...paper, tags: ['keep', 'kept'] })) })
    })
  })

  describeExtension('by the end of the background', (run) => {
    closesPages(run)

    it('keeps every paper though it ends 20 times while papers are brought in', {
      timeout: 180_000,
    }, async () => {
      const page = await openLibrary(run)
      const asking = await run.current.openOwn('icon/16.png')
      const counts: Record<string, number> = {}
      // A fast machine is through with one file before that: then it goes on in the next.
      for (let ended = 0; ended < 20; ) {
        const name = `Many${Object.keys(counts).length}`
        counts[name] = MANY
        await page.bringToFront()
        await chooseFile(page, scratch.write(`${name}.jsonl`, linesOf(name, MANY)))
        await pressButton(page, 'Bring in 6,000 papers')
        await readStrip(page, 'per second')
        for (; ended < 20 && (await isImporting(page)); ended++) {
          await asking.evaluate(askBackground)
          await run.current.stopBackground()
        }
        await page.bringToFront()
        await readStrip(page, `6,000 papers on ${name}`)
      }
      expect(countsOf(await readLibrary(run.current, page))).toEqual(counts)
    })
  })

  describeExtension('by a crash while many papers are tagged', (run) => {
    closesPages(run)

    it('keeps the tags that were acknowledged, and whole batches of the one being written', async () => {
      const page = await openLibrary(run)
      await bringIn(page, scratch.write('tagged.jsonl', linesOf('Tagged', MANY, paddedTitle)))
      await sortByTitle(page)
      await tagAll(page, 'first')
      await readDone(page, 'Tagged “first”')
      const watching = await run.current.openOwn('icon/16.png')
      const revision = await watching.evaluate(readRevision)
      await page.bringToFront()
      await tagAll(page, 'second')
      await watching.evaluate(awaitRevision, revision + 1)
      await run.crash()
      const { shelves } = await readLibrary(run.current, await openLibrary(run))
      const papers = (shelves.tagged ?? []).sort((a, b) => (a.title < b.title ? -1 : 1))
      const places = (tag: string) => papers.flatMap(({ tags }, i) => (tags?.includes(tag) ? [i] : []))
      expect(papers.length).toBe(MANY)
      expect(places('first').length).toBe(MANY)
      const second = places('second').length
      expect(second).toBeGreaterThan(0)
      expect(second % BATCH).toBe(0)
      // The first ones, in the order in which they were selected.
      expect(places('second').at(-1)).toBe(second - 1)
    })
  })
})

const openLibrary = (run: Run) => run.current.openOwn('library.html#papers')

const MANY = 6000
/** Papers that are tagged in one transaction; see `lib/library/annotate.ts`. */
const BATCH = 1000

/** Titles that sort as they are numbered. */
const paddedTitle = (i: number) => ({ title: `Tagged ${String(i).padStart(4, '0')}` })

/** What has ended can be paused no more. */
const isImporting = async (page: Page) =>
  (await page.$('::-p-xpath(//button[normalize-space(.)="Pause"])')) !== null

async function sortByTitle(page: Page): Promise<void> {
  await readTitles(page, '6,000 papers')
  await page.click('.pk-grid-head .pk-cell-title button')
  await page.waitForFunction(
    () => document.querySelector('[aria-rowindex="2"] .pk-cell-title')?.textContent === 'Tagged 0000',
  )
}

async function tagAll(page: Page, tag: string): Promise<void> {
  await selectAll(page)
  await page.type('.pk-bulk .pk-adder input', tag)
  await page.keyboard.press('Enter')
}

/** Runs in the page: wakes the background, and has its answer. */
async function askBackground(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { runtime: { sendMessage: (message: object) => Promise<object> } }
  >
  await (browser ?? chrome).runtime.sendMessage({ call: 'shelves' })
}

/** Runs in the page: how many changes the one shelf has seen. */
async function readRevision(): Promise<number> {
  const opening = indexedDB.open('paperkin')
  await new Promise((done) => {
    opening.onsuccess = done
  })
  const reading = opening.result.transaction('shelves').objectStore('shelves').getAll()
  await new Promise((done) => {
    reading.onsuccess = done
  })
  opening.result.close()
  return reading.result[0].revision
}

/** Runs in the page: resolves once it has seen so many. */
async function awaitRevision(revision: number): Promise<void> {
  const opening = indexedDB.open('paperkin')
  await new Promise((done) => {
    opening.onsuccess = done
  })
  for (let seen = 0; seen < revision; ) {
    const reading = opening.result.transaction('shelves').objectStore('shelves').getAll()
    await new Promise((done) => {
      reading.onsuccess = done
    })
    seen = reading.result[0].revision
  }
}

/** Ends the page's own worker, as the browser does that has no memory left for it. */
async function endWorker(page: Page, script: string): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes(`/${script}-`))
  if (!worker) throw new Error(`The page has no ${script}.`)
  await worker.evaluate(() => self.close())
}
