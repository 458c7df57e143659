import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import {
  bringIn,
  chooseFile,
  pressButton,
  readDone,
  readStrip,
  readTitles,
  waitForText,
} from '../../tools/browser/library.ts'
import type { Session } from '../../tools/browser/session.ts'
import { describeExtension } from './extension.ts'
import { countsOf, createScratch, linesOf, readLibrary, writeNote } from './readers-library.ts'

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

    it('keeps the note that the one writes while the other sets read states', async () => {
      const first = await openFirst(one)
      await openMarkMenu(other)
      await Promise.all([writeNote(one, 'From one.'), pressUnseen(other, 'Read')])
      await waitForText(other, 'Marked as read')
      await one.bringToFront()
      await waitForText(one, 'Kept')
      const { shelves } = await readLibrary(run.current, one)
      expect(shelves.mine?.map(({ readState }) => readState)).toEqual(Array.from({ length: 9 }, () => 'read'))
      expect(shelves.mine?.filter(({ note }) => note)).toEqual([
        expect.objectContaining({ title: first, note: 'From one.' }),
      ])
    })

    it('keeps one of two notes that both write to a paper at once, whole', async () => {
      expect(await openFirst(other)).toBe(await openFirst(one))
      await Promise.all([writeNote(one, 'Mine.'), writeNote(other, 'And mine.')])
      for (const page of [one, other]) {
        await page.bringToFront()
        await waitForText(page, 'Kept')
      }
      const { shelves } = await readLibrary(run.current, other)
      const notes = shelves.mine?.flatMap(({ note = [] }) => note) ?? []
      expect([['Mine.'], ['And mine.']]).toContainEqual(notes)
      for (const page of [one, other]) await showsNote(page, `${notes[0]}`)
    })

    it('takes back a note that the one wrote, unless the other has changed it since', async () => {
      const former = await readNote(one)
      await holdToast(one, 'Note changed')
      await writeNote(one, 'Better.')
      await readDone(one, 'Note changed')
      await showsNote(other, 'Better.')
      await one.bringToFront()
      await pressButton(one, 'Undo')
      await readDone(one, 'Undone')
      for (const page of [one, other]) await showsNote(page, former)
      await one.bringToFront()
      await holdToast(one, 'Note changed')
      await writeNote(one, 'Better.')
      await readDone(one, 'Note changed')
      await showsNote(other, 'Better.')
      await writeNote(other, 'Best.')
      await waitForText(other, 'Kept')
      await one.bringToFront()
      await pressButton(one, 'Undo')
      await readDone(one, 'Undone')
      for (const page of [one, other]) await showsNote(page, 'Best.')
    })

    it('keeps the read states that both set at once, and takes back what the one set alone', async () => {
      const titles = await selectSix(one, 'Home', 'ArrowDown')
      expect(await selectSix(other, 'End', 'ArrowUp')).toEqual(titles)
      await holdToast(one, 'No longer marked')
      await Promise.all([one, other].map((page) => pressUnseen(page, 'Mark as…')))
      await Promise.all([pressUnseen(one, 'Unmarked'), pressUnseen(other, 'To read')])
      await one.bringToFront()
      await readDone(one, 'No longer marked')
      await other.bringToFront()
      await readDone(other, 'Marked to be read')
      // Three of the nine are the one's, three the other's, and three were set by both: as the last of the two wrote.
      const marked = await readStates(run.current, other, titles)
      expect(['', 'To read']).toContain(marked[3])
      expect(marked).toEqual([...times(3, ''), ...times(3, `${marked[3]}`), ...times(3, 'To read')])
      for (const page of [other, one]) await showsStates(page, marked)
      await pressButton(one, 'Undo')
      await readDone(one, 'Undone')
      const undone = [...times(3, 'Read'), ...times(6, 'To read')]
      for (const page of [one, other]) await showsStates(page, undone)
      expect(await readStates(run.current, other, titles)).toEqual(undone)
    })

    it('brings in a file while the other tags, notes and removes, and loses nothing', async () => {
      await one.bringToFront()
      const before = (await readLibrary(run.current, one)).shelves.mine ?? []
      await other.bringToFront()
      await pressButton(other, 'mine')
      await other.waitForSelector('.pk-shelf-acts')
      await one.bringToFront()
      await chooseFile(one, scratch.write('more.jsonl', linesOf('More', 6000)))
      await pressButton(one, 'Bring in 6,000 papers')
      await readStrip(one, 'per second')
      // It stands still, so that it cannot be through before the other has begun.
      await pressButton(one, 'Pause')
      await readStrip(one, 'Paused')
      await prepareTag(other, 'while it stood')
      await other.click(ADD)
      await readTagged(other, 'while it stood')
      await one.bringToFront()
      await pressButton(one, 'Resume')
      await prepareTag(other, 'while it ran')
      await other.click(ADD)
      await readTagged(other, 'while it ran')
      const noted = await openFirst(other)
      await writeNote(other, 'While it ran.')
      await waitForText(other, 'Kept')
      await other.waitForSelector('[role="grid"]')
      await other.focus('[role="grid"]')
      await other.keyboard.press('Escape')
      await other.keyboard.press('End')
      const [removed] = (await readTitles(other, '9 papers')).slice(-1)
      await other.keyboard.press('Delete')
      await readDone(other, 'Removed 1 paper')
      await one.bringToFront()
      await readStrip(one, '6,000 papers on more')
      const library = await readLibrary(run.current, one)
      expect(countsOf(library)).toEqual({ mine: 8, more: 6000 })
      expect(library.shelves.mine).toEqual(
        before
          .filter(({ title }) => title !== removed)
          .map((paper) => ({
            ...paper,
            tags: [...(paper.tags ?? []), 'while it stood', 'while it ran'],
            ...(paper.title === noted && { note: 'While it ran.' }),
          })),
      )
    })
  })
})

const ADD = '.pk-bulk .pk-adder button'

/** Selects all papers of a window, and writes the tag that they are to get. */
async function prepareTag(page: Page, tag: string): Promise<void> {
  // A window that is not in front draws nothing.
  await page.bringToFront()
  await selectEvery(page)
  await page.type('.pk-bulk .pk-adder input', tag)
}

async function readTagged(page: Page, tag: string): Promise<void> {
  await page.bringToFront()
  await readDone(page, `Tagged “${tag}”`)
}

async function selectEvery(page: Page): Promise<void> {
  if (await page.$('.pk-bulk')) return
  await page.waitForSelector('.pk-grid-body [role="row"]:not([aria-busy="true"])')
  await page.locator('.pk-grid-head [aria-label="Select all"]').click()
  await page.waitForSelector('.pk-bulk')
}

/** Opens the paper of the first row; gives its title. */
async function openFirst(page: Page): Promise<string | null> {
  await page.bringToFront()
  const cell = await page.waitForSelector('[aria-rowindex="2"] .pk-cell-title')
  await cell?.click()
  await page.waitForSelector('.pk-details textarea')
  return page.$eval('.pk-details h2', (heading) => heading.textContent)
}

/** Selects all papers of a window, and opens the menu of read states. */
async function openMarkMenu(page: Page): Promise<void> {
  await page.bringToFront()
  await selectEvery(page)
  await pressButton(page, 'Mark as…')
  await page.waitForSelector('[role="menuitem"]')
}

async function showsNote(page: Page, note: string): Promise<void> {
  await page.bringToFront()
  await page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>('.pk-details textarea')?.value === text,
    {},
    note,
  )
}

/** Presses a button also of a window that is not in front. */
async function pressUnseen(page: Page, label: string): Promise<void> {
  await page.$eval(`::-p-xpath(//button[normalize-space(.)="${label}"])`, (button) =>
    (button as HTMLElement).click(),
  )
}

/** Selects six papers of nine from one end of the table; gives the titles of all. */
async function selectSix(
  page: Page,
  end: 'Home' | 'End',
  onward: 'ArrowDown' | 'ArrowUp',
): Promise<string[]> {
  await page.bringToFront()
  await page.focus('[role="grid"]')
  await page.keyboard.press('Escape')
  await page.keyboard.press(end)
  await page.keyboard.down('Shift')
  for (let i = 1; i < 6; i++) await page.keyboard.press(onward)
  await page.keyboard.up('Shift')
  await waitForText(page, '6 selected')
  return readTitles(page, '9 papers')
}

/** What a window says next with a text stays there however long the test takes, as if it had the focus. */
async function holdToast(page: Page, part: string): Promise<void> {
  const hold = (line: Element, text: string) => {
    const observer = new MutationObserver(() => {
      if (!line.textContent?.includes(text)) return
      observer.disconnect()
      line.dispatchEvent(new Event('focusin'))
    })
    observer.observe(line, { childList: true, characterData: true, subtree: true })
  }
  await page.$eval('.pk-toasts', hold, part)
}

/** The kept read states of papers, as the table names them. */
async function readStates(session: Session, page: Page, titles: string[]): Promise<string[]> {
  const { mine = [] } = (await readLibrary(session, page)).shelves
  const states = new Map(mine.map(({ title, readState = '' }) => [title, readState]))
  return titles.map((title) => capitalised(states.get(title) ?? 'gone'))
}

/** Waits until the table shows these read states, row by row. */
async function showsStates(page: Page, states: string[]): Promise<void> {
  await page.bringToFront()
  await page.waitForFunction(
    (wanted) => {
      const shown = Array.from(
        { length: wanted.length },
        (_, i) => document.querySelector(`[aria-rowindex="${i + 2}"] .pk-cell-state`)?.textContent,
      )
      return wanted.every((state, i) => shown[i]?.replace(/( · )?note$/, '') === state)
    },
    {},
    states,
  )
}

const times = (count: number, state: string): string[] => Array.from({ length: count }, () => state)
const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

async function readNote(page: Page): Promise<string> {
  await page.bringToFront()
  return page.$eval('.pk-details textarea', (area) => area.value)
}
