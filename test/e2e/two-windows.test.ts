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
      await selectInFront(other)
      await Promise.all([writeNote(one, 'From one.'), markSelected(other, 'Read')])
      await waitForText(other, 'Marked as read')
      await one.bringToFront()
      await waitForText(one, 'Kept')
      const { shelves } = await readLibrary(run.current, one)
      expect(shelves.mine?.map(({ readState }) => readState)).toEqual(Array.from({ length: 9 }, () => 'read'))
      expect(shelves.mine?.filter(({ note }) => note)).toEqual([
        expect.objectContaining({ title: first, note: 'From one.' }),
      ])
    })

    it('keeps one of two read states that both set on the same papers at once, and undoes no more than each set', async () => {
      for (const page of [one, other]) await selectInFront(page)
      await Promise.all([markSelected(one, 'To read'), markSelected(other, 'Unmarked')])
      await readDoneInFront(one, 'Marked to be read')
      await readDoneInFront(other, 'No longer marked')
      for (const page of [one, other]) await page.$eval('.pk-toasts', hold)
      const [last = '', first = ''] = await awaitOneState([one, other], ['To read', ''])
      const [winner, loser] = last ? [one, other] : [other, one]
      // All that it had set has been set anew since.
      await pressButton(loser, 'Undo')
      await readDoneInFront(loser, 'Undone')
      expect(await readStates(winner)).toEqual([last])
      await pressButton(winner, 'Undo')
      await readDoneInFront(winner, 'Undone')
      await awaitOneState([one, other], [first])
      const { shelves } = await readLibrary(run.current, other)
      expect(shelves.mine?.map(({ readState }) => readState)).toEqual(
        Array.from({ length: 9 }, () => (first ? 'to read' : undefined)),
      )
    })

    it('keeps one of two notes that both write to a paper at once, whole', async () => {
      expect(await openFirst(other)).toBe(await openFirst(one))
      await Promise.all([writeNote(one, 'Mine.'), writeNote(other, 'And mine.')])
      // Each shows what it wrote until that is kept, and then what was kept last.
      let shown = ['', 'not yet the same']
      while (new Set(shown).size > 1) shown = [await readNote(one), await readNote(other)]
      const { shelves } = await readLibrary(run.current, other)
      expect(shelves.mine?.flatMap(({ note = [] }) => note)).toEqual(shown.slice(1))
      expect(['Mine.', 'And mine.']).toContain(shown[0])
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
  await selectInFront(page)
  await page.type('.pk-bulk .pk-adder input', tag)
}

const readTagged = (page: Page, tag: string) => readDoneInFront(page, `Tagged “${tag}”`)

async function readDoneInFront(page: Page, part: string): Promise<void> {
  await page.bringToFront()
  await readDone(page, part)
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

async function selectInFront(page: Page): Promise<void> {
  // A window that is not in front draws nothing.
  await page.bringToFront()
  await selectEvery(page)
}

/** Marks the papers that are selected; the menu is open no longer than that, since it closes when another window comes in front. */
async function markSelected(page: Page, state: string): Promise<void> {
  await pressButton(page, 'Mark as…')
  const item = await page.waitForSelector(`::-p-xpath(//*[@role="menuitem"][normalize-space(.)="${state}"])`)
  await item?.evaluate((element) => (element as HTMLElement).click())
}

/** Waits until all windows show one of these read states on all papers; gives it and the others. */
async function awaitOneState(pages: Page[], states: string[]): Promise<string[]> {
  for (;;) {
    const shown: string[] = []
    for (const page of pages) shown.push(...(await readStates(page)))
    const [state = ''] = shown
    if (new Set(shown).size === 1 && states.includes(state))
      return [state, ...states.filter((one) => one !== state)]
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** The read states of a window's papers, each once. */
async function readStates(page: Page): Promise<string[]> {
  await page.bringToFront()
  const cells = await page.$$eval('.pk-grid-body .pk-cell-state', (all) =>
    all.map(({ textContent }) => ['To read', 'Read'].find((state) => textContent?.startsWith(state)) ?? ''),
  )
  return [...new Set(cells)]
}

/** Runs in the page: what it says stays, as under the pointer. */
function hold(toasts: Element): void {
  toasts.dispatchEvent(new MouseEvent('mouseenter'))
}

async function readNote(page: Page): Promise<string> {
  await page.bringToFront()
  return page.$eval('.pk-details textarea', (area) => area.value)
}
