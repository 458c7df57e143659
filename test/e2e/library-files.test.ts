import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import {
  bringIn,
  chooseFile,
  pressButton,
  readDone,
  readStrip,
  readTitles,
} from '../../tools/browser/library.ts'
import type { Session } from '../../tools/browser/session.ts'
import { describeExtension } from './extension.ts'
import { closesPages, countsOf, createScratch, linesOf, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describe('the library page', () => {
  describeExtension('of a reader who drops files, cancels and backs up', (run) => {
    closesPages(run)
    const openLibrary = () => run.current.openOwn('library.html#papers')

    it('brings in a file that is dropped anywhere on it', async () => {
      const page = await openLibrary()
      await page.waitForSelector('.pk-empty')
      await drop(run.current, page, [scratch.write('dropped.jsonl', linesOf('Dropped', 5))])
      expect(await readStrip(page, 'Bring in 5 papers')).toContain('dropped.jsonl')
      await page.focus('.pk-preview input')
      await page.keyboard.press('Enter')
      await readStrip(page, '5 papers on dropped')
      expect(await readTitles(page, '5 papers')).toHaveLength(5)
    })

    it('takes one of several files that are dropped, and says which', async () => {
      const page = await openLibrary()
      await readTitles(page, '5 papers')
      const paths = ['one.jsonl', 'two.jsonl'].map((name) => scratch.write(name, linesOf(name, 3)))
      await drop(run.current, page, paths)
      expect(await readDone(page, 'One file at a time')).toBe(
        'One file at a time: this is one.jsonl. Bring in the others after it.',
      )
      expect(await readStrip(page, 'Bring in 3 papers')).toContain('one.jsonl')
    })

    it('asks once for a backup when there is something to lose, and never again after a no', async () => {
      const page = await openLibrary()
      await readTitles(page, '5 papers')
      expect(await page.$(REMINDER)).toBeNull()
      await bringIn(page, scratch.write('mine.jsonl', linesOf('Mine', 10)))
      await pressButton(page, 'Close')
      await page.waitForSelector(REMINDER)
      await pressButton(page, 'Not now')
      await page.waitForSelector(REMINDER, { hidden: true })
      const again = await openLibrary()
      await readTitles(again, '15 papers')
      await again.evaluate(askForReminder)
      expect(await again.$(REMINDER)).toBeNull()
    })

    it('keeps nothing of an import that is cancelled', async () => {
      const page = await openLibrary()
      await readTitles(page, '15 papers')
      const { hash } = await readLibrary(run.current, page)
      await chooseFile(page, scratch.write('many.jsonl', linesOf('Many', 30_000)))
      await pressButton(page, 'Bring in 30,000 papers')
      await readStrip(page, 'per second')
      const place = await page.$eval(STRIP_BUTTON, placeOf)
      // It stands still, so that it cannot be through before it is cancelled; so many that it is not before it stands still.
      await pressButton(page, 'Pause')
      await readStrip(page, 'Paused')
      // Whatever the numbers beside them say, or a reader who aims at one would press the other.
      expect(await page.$eval(STRIP_BUTTON, placeOf)).toEqual(place)
      await pressButton(page, 'Cancel')
      expect(await readDone(page, 'Cancelled')).toBe('Cancelled; nothing of many.jsonl was kept.')
      const library = await readLibrary(run.current, page)
      expect(library.hash).toBe(hash)
      expect(countsOf(library)).toEqual({ dropped: 5, mine: 10 })
      // What had been written to the disk by then goes too.
      for (let kept = -1; kept !== 15; ) kept = await page.evaluate(countRecords)
      const again = await openLibrary()
      await readTitles(again, '15 papers')
      expect(await again.$('[aria-label="Files that were not brought in to the end"]')).toBeNull()
    })

    it('asks to restore where the file that is chosen under “Bring in…” is a backup', async () => {
      const page = await openLibrary()
      await readTitles(page, '15 papers')
      const { path } = await readLibrary(run.current, page)
      // By what is in it: names are changed by whoever keeps files.
      await chooseFile(page, scratch.write('refs.bib', readFileSync(path)))
      expect(await readStrip(page, 'Backup of')).toContain('15 papers, on')
      expect(await page.$('.pk-preview')).toBeNull()
      await pressButton(page, 'Cancel')
      await readTitles(page, '15 papers')
    })
  })
})

const REMINDER = '.pk-strip-quiet'
const STRIP_BUTTON = '.pk-strip-line button'

/** Runs in the page. */
function placeOf(element: Element): { x: number; y: number } {
  const { x, y } = element.getBoundingClientRect()
  return { x, y }
}

/**
 * Drops files on the middle of the page. Chromium: as its window gets them from the system. Firefox, where WebDriver has
 * no such thing: by the events that the page gets then.
 */
async function drop({ kind }: Session, page: Page, paths: string[]): Promise<void> {
  if (kind === 'firefox') {
    const files = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }))
    await page.evaluate(dispatchDrag, 'dragover', files)
    await page.waitForSelector('.pk-drop')
    await page.evaluate(dispatchDrag, 'drop', files)
  } else {
    const devtools = await page.createCDPSession()
    const data = { items: [], files: paths, dragOperationsMask: 1 }
    await devtools.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 640, y: 400, data })
    await devtools.send('Input.dispatchDragEvent', { type: 'dragOver', x: 640, y: 400, data })
    await page.waitForSelector('.pk-drop')
    await devtools.send('Input.dispatchDragEvent', { type: 'drop', x: 640, y: 400, data })
    await devtools.detach()
  }
  await page.waitForSelector('.pk-drop', { hidden: true })
}

/** Runs in the page. */
function dispatchDrag(type: string, files: { name: string; text: string }[]): void {
  const dataTransfer = new DataTransfer()
  for (const { name, text } of files) dataTransfer.items.add(new File([text], name))
  document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
}

/** Runs in the page, after what the page itself has asked for at its start. */
async function askForReminder(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { storage: { local: { get: (key: string) => Promise<object> } } }
  >
  await (browser ?? chrome).storage.local.get('backup.reminder')
  await new Promise(requestAnimationFrame)
}

/** Runs in the page: how many papers the database holds, be they shown or not. */
async function countRecords(): Promise<number> {
  const opening = indexedDB.open('paperkin')
  const database = await new Promise<IDBDatabase>((done, fail) => {
    opening.onsuccess = () => done(opening.result)
    opening.onerror = fail
  })
  const counting = database.transaction('papers').objectStore('papers').count()
  const count = await new Promise<number>((done) => {
    counting.onsuccess = () => done(counting.result)
  })
  database.close()
  return count
}
