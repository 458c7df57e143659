import { describe, expect, it } from 'vitest'
import {
  bringIn,
  chooseFile,
  pressButton,
  readStrip,
  readTitles,
  waitForText,
} from '../../tools/browser/library.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { readBundledPapers } from '../../tools/bundled-asset.ts'
import { describeExtension, type Run } from './extension.ts'
import { closesPages, createScratch, linesOf, randomText, readLibrary, writeNote } from './readers-library.ts'
import {
  damageIndexes,
  emptyStorage,
  fillStorage,
  holdDatabase,
  holdPapers,
  readDatabase,
  sumIndexes,
  writeFirstDatabase,
  writeNewerDatabase,
} from './store-faults.ts'

const FULL =
  'The disk is full: the browser has no room left for Paperkin. What you had is unchanged. Free some disk space, or delete a shelf, and try again.'

const READY = 'Getting your library ready…'

const scratch = createScratch()
const openLibrary = (run: Run) => run.current.openOwn('library.html#papers')
/** A page of the extension's that leaves its store alone. */
const openBare = (run: Run) => run.current.openOwn('icon/16.png')

describe('faults of the store', () => {
  describeExtension('a disk that is nearly full', (run) => {
    const limit = async () => {
      await run.restart()
      const bare = await openBare(run)
      await run.current.limitStorage(bare, 10_000_000)
      await run.current.stopBackground()
      return openBare(run)
    }
    let hash: string

    it('does not take a note that is too long for it, says so, and keeps what was there', async () => {
      const mine = linesOf('Mine', 30, () => ({ tags: ['keep'], note: 'Mine.' }))
      const first = await openLibrary(run)
      await bringIn(first, scratch.write('mine.jsonl', mine))
      hash = (await readLibrary(run.current, first)).hash
      const bare = await limit()
      await fillStorage(bare)
      const page = await openLibrary(run)
      await readTitles(page, '30 papers')
      await page.click('.pk-grid-body .pk-cell-title')
      await page.waitForSelector('.pk-details textarea')
      await writeNote(page, randomText(300_000, 1))
      await waitForText(page, FULL)
      await page.close()
      const again = await openLibrary(run)
      expect((await readLibrary(run.current, again)).hash).toBe(hash)
      await emptyStorage(bare)
    })

    it('ends an import with a plain sentence and keeps nothing of it', { timeout: 90_000 }, async () => {
      await limit()
      const page = await openLibrary(run)
      const more = linesOf('More', 2200, (i) => ({ abstract: randomText(6000, i) }))
      await chooseFile(page, scratch.write('more.jsonl', more))
      await pressButton(page, 'Bring in 2,200 papers')
      expect(await readStrip(page, 'disk is full')).toContain(`${FULL} Your library is as it was.`)
      expect((await readLibrary(run.current, page)).hash).toBe(hash)
    })
  })

  describeExtension('a database', (run) => {
    closesPages(run)

    it('of the first release has every paper, tag and note after it was migrated', async () => {
      const papers = (await readBundledPapers()).map((paper, i) => ({
        paper,
        ...(i % 2 === 0 && { tags: ['to cite'], note: `Note ${i}`, readState: 'read' as const }),
      }))
      await writeFirstDatabase(await openBare(run), papers)
      const page = await openLibrary(run)
      await readTitles(page, '31 papers')
      expect((await readLibrary(run.current, page)).shelves).toEqual({
        Saved: papers.map(({ paper, ...notes }) => ({ title: paper.title, ...notes })),
      })
      const popup = await run.current.openOwn('popup.html')
      expect((await searchFor(popup, 'packet spraying')).rows[0]?.title).toContain('Packet Spraying')
    })

    it('that takes long to migrate is told of in the popup and on the library page', async () => {
      const bare = await openBare(run)
      await writeFirstDatabase(
        bare,
        (await readBundledPapers()).slice(0, 3).map((paper) => ({ paper })),
      )
      const letGo = await holdDatabase(bare)
      const page = await openLibrary(run)
      await waitForText(page, READY)
      const popup = await run.current.openOwn('popup.html')
      await waitForText(popup, READY)
      await letGo()
      expect((await readPopup(popup)).rows.length).toBeGreaterThan(0)
      await page.bringToFront()
      await readTitles(page, '3 papers')
    })

    it('of a newer release is left as it is, and the reader is told', async () => {
      const bare = await openBare(run)
      await writeNewerDatabase(bare)
      const before = await readDatabase(bare)
      const page = await openLibrary(run)
      await waitForText(page, 'Your papers were last kept by a newer Paperkin, which this one cannot read.')
      await chooseFile(page, scratch.write('one.jsonl', linesOf('One', 3)))
      await pressButton(page, 'Bring in 3 papers')
      await readStrip(page, 'Update the extension; nothing was changed.')
      expect(await readDatabase(bare)).toBe(before)
    })
  })

  describeExtension('a kept index', (run) => {
    closesPages(run)
    /** What the reader is shown by the popup's search, and by the table filtered by words. */
    const look = async () => {
      const popup = await run.current.openOwn('popup.html')
      const { heading, rows } = await searchFor(popup, 'zymurgy bottles')
      const page = await openLibrary(run)
      await readTitles(page, '400 papers')
      await page.type('.pk-filter-text', '39')
      const titles = await readTitles(page, '11 of 400 papers')
      return { heading, found: rows.map(({ title }) => title), titles }
    }
    let whole: Awaited<ReturnType<typeof look>>
    let sums: string[]

    it('is there after an import', async () => {
      const words = (i: number) => ({ abstract: i % 40 === 7 ? 'A zymurgy of green bottles.' : 'Of wine.' })
      await bringIn(await openLibrary(run), scratch.write('many.jsonl', linesOf('Many', 400, words)))
      whole = await look()
      sums = await sumIndexes(await openBare(run))
      expect(sums.length).toBeGreaterThanOrEqual(3)
      expect(whole.found).toHaveLength(10)
    })

    it.each(['of another version', 'cut short', 'with a bit flipped', 'with a part missing'] as const)(
      '%s is made anew: the same is found',
      async (damage) => {
        expect(await damageIndexes(await openBare(run), damage)).toBe(sums.length)
        await run.current.stopBackground()
        expect(await look()).toEqual(whole)
        expect(await sumIndexes(await openBare(run))).toEqual(sums)
      },
    )
  })

  describeExtension('a kept index of many papers', (run) => {
    closesPages(run)

    it('that is made anew is told of on the page, which then shows all of them', async () => {
      await bringIn(await openLibrary(run), scratch.write('most.jsonl', linesOf('Most', 3200)))
      const bare = await openBare(run)
      await damageIndexes(bare, 'with a bit flipped')
      const letGo = await holdPapers(bare)
      const page = await openLibrary(run)
      await waitForText(page, 'This list is still being put together')
      await letGo()
      expect((await readTitles(page, '3,200 papers')).length).toBeGreaterThan(0)
      expect(await page.$eval('.pk-growing', (line) => line.textContent)).toBe('')
    })
  })
})
