import { describe, expect, it } from 'vitest'
import {
  bringIn,
  chooseFile,
  pressButton,
  readDone,
  readStrip,
  selectAll,
} from '../../tools/browser/library.ts'
import { describeExtension } from './extension.ts'
import { closesPages, createScratch, linesOf, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describe('works that are cut off', () => {
  describeExtension('by what happens to a reader', (run) => {
    closesPages(run)
    const openLibrary = () => run.current.openOwn('library.html#papers')
    const mine = Array.from({ length: 30 }, (_, i) => ({
      title: `Mine ${i}`,
      tags: ['keep'],
      note: `Note ${i}`,
    }))
    /** An import that is under way, with some of its papers written. */
    const startImport = async (name: string) => {
      const page = await openLibrary()
      await chooseFile(page, scratch.write(`${name}.jsonl`, linesOf(name, 6000)))
      await pressButton(page, 'Import 6,000 papers')
      await readStrip(page, 'per second')
      return page
    }

    it('keeps nothing of an import whose page is closed, and says so at the next start', async () => {
      const notes = (i: number) => ({ tags: ['keep'], note: `Note ${i}` })
      await bringIn(await openLibrary(), scratch.write('mine.jsonl', linesOf('Mine', 30, notes)))
      await (await startImport('Closed')).close()
      const page = await openLibrary()
      expect(await readStrip(page, 'interrupted')).toMatch(
        /^The import of “Closed” was interrupted after \d+ papers. Nothing of it was kept; bring the file in again./,
      )
      expect((await readLibrary(run.current, page)).shelves).toEqual({ mine })
    })

    it('keeps nothing of an import in which the browser crashed, and says so', async () => {
      await startImport('Crashed')
      await run.crash()
      const page = await openLibrary()
      await readStrip(page, 'The import of “Crashed” was interrupted')
      expect((await readLibrary(run.current, page)).shelves).toEqual({ mine })
    })

    it('keeps what was acknowledged before a crash', async () => {
      const page = await openLibrary()
      await selectAll(page)
      await page.type('.pk-bulk .pk-adder input', 'kept')
      await page.keyboard.press('Enter')
      await readDone(page, 'Tagged “kept”')
      await run.crash()
      const { shelves } = await readLibrary(run.current, await openLibrary())
      expect(shelves).toEqual({ mine: mine.map((paper) => ({ ...paper, tags: ['keep', 'kept'] })) })
    })
  })
})
