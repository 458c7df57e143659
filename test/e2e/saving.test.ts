import type { KeyInput, Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { inPanel, readPanel, waitInPanel } from '../../tools/browser/panel.ts'
import { readPopup, readToast, searchFor, waitForDialogEnd } from '../../tools/browser/popup.ts'
import { addresses, describeExtension, type Run } from './extension.ts'

const BUNDLED = 'Resolving Interference When Merging Models'
const FRESH = 'Borrowed Ground: Choosing Source Tasks for Transfer Learning When Labels Are Scarce'

// All of it by keyboard alone. Each test goes on with what the ones before it saved.
describe('saving', () => {
  describeExtension('papers from lists', (run) => {
    closePagesAfterEach(run)
    const openOn = async (query: string) => {
      const popup = await run.current.openOwn('popup.html')
      await searchFor(popup, query)
      await popup.keyboard.press('ArrowDown')
      return popup
    }

    it('keeps a paper that only the bundled shelf had, and shows it on the library page that is open', async () => {
      const library = await run.current.openOwn('library.html#papers')
      await library.waitForSelector('main')
      const popup = await openOn(BUNDLED)
      expect(await heldBy(popup, ROW)).toBeUndefined()
      await popup.keyboard.press('s')
      expect(await readToast(popup)).toContain(BUNDLED)
      expect(await heldBy(popup, ROW)).toBe('✓ Saved')
      await library.bringToFront()
      await library.waitForSelector(`[role="row"] ::-p-text(${BUNDLED})`)
    })

    it('says that the reader has it, after a restart, and takes it off with the same key', async () => {
      await run.restart()
      const popup = await openOn(BUNDLED)
      expect(await heldBy(popup, ROW)).toBe('✓ Saved')
      await popup.keyboard.press('s')
      expect(await readToast(popup)).toContain('Taken off Saved')
      expect(await heldBy(popup, ROW)).toBeUndefined()
      expect(await savedCount(popup)).toBe(0)
    })

    it('brings it back with Undo, also once the background was ended', async () => {
      const popup = await openOn(BUNDLED)
      await popup.keyboard.press('s')
      await popup.waitForSelector('[role="option"] .pk-held')
      await popup.keyboard.press('s')
      await popup.waitForSelector('.pk-toast ::-p-text(Taken off Saved)')
      await run.current.stopBackground()
      await tabTo(popup, 'Undo')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('[role="option"] .pk-held')
      expect(await savedCount(popup)).toBe(1)
    })

    it('keeps all marked papers, once each', async () => {
      const popup = await openOn('transfer learning')
      await popup.keyboard.press('x')
      await pressWith(popup, 'Shift', 'ArrowDown')
      await pressWith(popup, 'Shift', 'ArrowDown')
      await popup.keyboard.press('s')
      expect(await readToast(popup)).toContain('Saved 3 papers')
      expect(await savedCount(popup)).toBe(4)
    })

    it('gives marked papers the read states they had, with Ctrl+Z, also once the background was ended', async () => {
      const popup = await openOn('transfer learning')
      await popup.keyboard.press('r')
      await popup.waitForSelector('[role="option"] .pk-held ::-p-text(To read)')
      const before = await heldByRows(popup)
      await popup.keyboard.press('x')
      await pressWith(popup, 'Shift', 'ArrowDown')
      await popup.keyboard.press('r')
      await popup.waitForSelector('.pk-toast ::-p-text(Marked as read)')
      expect(await heldByRows(popup)).not.toEqual(before)
      await run.current.stopBackground()
      await pressWith(popup, 'Control', 'z')
      await popup.waitForSelector('.pk-toast ::-p-text(Undone)')
      expect(await heldByRows(popup)).toEqual(before)
    })

    it('takes a note back that replaced another, once the notes are closed', async () => {
      await writeNote(await openOn('transfer learning'), 'Mine.')
      const popup = await openOn('transfer learning')
      await writeNote(popup, 'No longer mine.')
      await pressWith(popup, 'Control', 'z')
      await popup.waitForSelector('.pk-toast ::-p-text(Undone)')
      await popup.keyboard.press('n')
      await popup.waitForSelector('dialog[open]')
      expect(await popup.$eval('dialog textarea', (field) => field.value)).toBe('Mine.')
    })

    it('makes one record where two windows save a paper at once', async () => {
      const [one, other] = [await openOn('packet spraying'), await openOn('packet spraying')]
      await Promise.all([one.keyboard.press('s'), other.keyboard.press('s')])
      for (const popup of [one, other]) {
        await popup.bringToFront()
        await popup.waitForSelector('[role="option"] .pk-held')
      }
      expect(await savedCount(one)).toBe(5)
    })
  })

  describeExtension('the open paper', (run) => {
    closePagesAfterEach(run)
    const openPopup = async (address: string) => {
      const popup = await run.current.openPopup(await run.current.open(address))
      await readPopup(popup)
      return { popup }
    }

    it('keeps what its page says of it, with Alt+S in the search box', async () => {
      const { popup } = await openPopup(addresses.fresh)
      expect(await heldBy(popup, HEAD)).toBeUndefined()
      await pressWith(popup, 'Alt', 's')
      await popup.waitForSelector('.pk-head .pk-held')
      await popup.close()
      await run.restart()
      const later = await run.current.openOwn('popup.html')
      // Only the abstract has these words.
      const { rows } = await searchFor(later, 'a linear probe on them separates the target classes')
      expect(rows[0]?.title).toBe(FRESH)
    })

    it('is known by its published version, of which no second record is made', async () => {
      const { popup } = await openPopup(addresses.published)
      expect(await heldBy(popup, HEAD)).toBe('✓ Saved')
      const again = await popup.evaluate(askBackground, 'save', {
        url: addresses.published,
        title: FRESH.toLowerCase(),
        authors: [{ family: 'Lindqvist', given: 'Marta' }],
        ids: { doi: '10.5555/jtr.2027.0119' },
        evidence: {},
        confidence: 1,
      })
      expect(again).toMatchObject({ isNew: false, title: FRESH })
      expect(await savedCount(popup)).toBe(1)
    })

    it('takes read state, tag and note, of which nothing is lost when the background is ended in between', async () => {
      const { popup } = await openPopup(addresses.fresh)
      await pressWith(popup, 'Alt', 'r')
      await popup.waitForSelector('.pk-head .pk-held ::-p-text(To read)')
      await run.current.stopBackground()
      await pressWith(popup, 'Alt', 't')
      await popup.waitForSelector('dialog[open]')
      await popup.keyboard.type('source tasks')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('dialog ::-p-text(source tasks)')
      await run.current.stopBackground()
      await tabTo(popup, 'Note')
      await popup.keyboard.type('Read section 4 again')
      await popup.waitForSelector('dialog ::-p-text(Kept.)')
      await run.current.stopBackground()
      await popup.keyboard.press('Escape')
      await popup.close()
      const { popup: again } = await openPopup(addresses.fresh)
      expect(await heldBy(again, HEAD)).toBe('✓ Saved · To read · source tasks · note')
      await pressWith(again, 'Alt', 'n')
      await again.waitForSelector('dialog[open]')
      expect(await again.$eval('dialog textarea', (field) => field.value)).toBe('Read section 4 again')
    })

    it('keeps a note whose popup is closed while it is still being written', async () => {
      const { popup } = await openPopup(addresses.fresh)
      await pressWith(popup, 'Alt', 'n')
      await popup.waitForSelector('dialog textarea:focus')
      await popup.keyboard.press('End')
      await popup.keyboard.type(' and 5')
      await popup.close()
      const { popup: again } = await openPopup(addresses.fresh)
      await pressWith(again, 'Alt', 'n')
      await again.waitForSelector('dialog[open]')
      expect(await again.$eval('dialog textarea', (field) => field.value)).toBe('Read section 4 again and 5')
    })

    it('gives the focus back to the search box when its notes are closed with Escape', async () => {
      const { popup } = await openPopup(addresses.fresh)
      await pressWith(popup, 'Alt', 'n')
      await popup.waitForSelector('dialog[open]')
      await popup.keyboard.press('Escape')
      await waitForDialogEnd(popup)
      expect(await popup.evaluate(() => document.activeElement?.ariaLabel)).toBe('Search your shelves')
    })

    it('is on the library page with its read state, tag and note', async () => {
      const library = await run.current.openOwn('library.html#papers')
      const row = await library.waitForSelector('[role="row"][aria-rowindex="2"]')
      const cells = await row?.evaluate((element) =>
        Array.from(element.querySelectorAll('[role="gridcell"]'), (cell) => cell.textContent),
      )
      expect(cells).toEqual(expect.arrayContaining([FRESH, 'source tasks', 'To read · note']))
    })

    it('comes back with its notes when it was taken off and that is undone', async () => {
      const { popup } = await openPopup(addresses.fresh)
      await pressWith(popup, 'Alt', 's')
      await popup.waitForSelector('.pk-toast button')
      expect(await savedCount(popup)).toBe(0)
      await tabTo(popup, 'Undo')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('.pk-head .pk-held')
      await popup.close()
      const { popup: again } = await openPopup(addresses.fresh)
      expect(await heldBy(again, HEAD)).toBe('✓ Saved · To read · source tasks · note')
    })
  })

  describeExtension('tags', (run) => {
    closePagesAfterEach(run)

    it('in use are offered for the next paper', async () => {
      const popup = await run.current.openOwn('popup.html')
      await searchFor(popup, 'transfer learning')
      await popup.keyboard.press('ArrowDown')
      await popup.keyboard.press('t')
      await popup.waitForSelector('dialog[open]')
      await popup.keyboard.type('source tasks')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('.pk-tags')
      await popup.keyboard.press('Escape')
      await popup.keyboard.press('ArrowDown')
      await popup.keyboard.press('t')
      await popup.waitForSelector('dialog datalist option[value="source tasks"]')
    })
  })

  describeExtension('from the panel', (run) => {
    let page: Page
    closePagesAfterEach(run)
    const openPanel = async () => {
      page = await run.current.open(addresses.bundled)
      const panel = await readPanel(page)
      await (await page.$(inPanel('li a')))?.focus()
      return panel
    }
    const foot = () => page.$eval(inPanel('.pk-panel-foot'), (one) => (one as HTMLElement).innerText)

    it('keeps the open paper with s, and takes back with s what it kept, with the background ended in between', async () => {
      await openPanel()
      expect(await foot()).not.toContain('✓')
      await page.keyboard.press('s')
      await waitInPanel(page, '.pk-panel-foot [aria-pressed="true"]')
      expect(await foot()).toContain('✓ Saved')
      await run.current.stopBackground()
      await page.keyboard.press('s')
      await waitInPanel(page, '.pk-panel-foot [aria-pressed="false"]')
      expect(await savedCount(await run.current.openOwn('popup.html'))).toBe(0)
    })

    it('keeps a kin with Shift and its number, and knows it from then on', async () => {
      const { kin } = await openPanel()
      await page.keyboard.down('Shift')
      await page.keyboard.press('Digit2')
      await page.keyboard.up('Shift')
      await waitInPanel(page, 'li:nth-child(2) [aria-pressed="true"]')
      await page.close()
      await openPanel()
      expect(await page.$eval(inPanel('li:nth-child(2)'), (row) => row.textContent)).toContain('✓ Saved')
      const popup = await run.current.openOwn('popup.html')
      const { rows } = await searchFor(popup, kin[1]?.title ?? '')
      expect(rows[0]?.title).toBe(kin[1]?.title)
      expect(await heldBy(popup, ROW)).toBe('✓ Saved')
    })

    it('leaves alone what was saved before the panel was opened', async () => {
      await openPanel()
      await pressWith(page, 'Shift', 'Digit2')
      await waitInPanel(page, '.pk-toast')
      expect(await savedCount(await run.current.openOwn('popup.html'))).toBe(1)
    })

    it("keeps the letter from the page's own shortcuts", async () => {
      await openPanel()
      await page.evaluate(() => {
        document.addEventListener('keydown', ({ key }) => (document.body.dataset.heard += key))
      })
      await page.keyboard.press('s')
      await waitInPanel(page, '.pk-panel-foot [aria-pressed="true"]')
      expect(await page.evaluate(() => document.body.dataset.heard)).toBeUndefined()
    })
  })
})

const HEAD = '.pk-head'
/** The first row. */
const ROW = '[role="option"]'

/** What a part of the popup says of where the reader has its paper. */
function heldBy(popup: Page, part: string): Promise<string | undefined> {
  return popup.evaluate(
    (selector) =>
      document.querySelector(selector)?.querySelector('.pk-held')?.textContent.replace('You have this: ', ''),
    part,
  )
}

/** What each row says of where the reader has its paper. */
function heldByRows(popup: Page): Promise<(string | undefined)[]> {
  return popup.$$eval('[role="option"]', (rows) =>
    rows.map((row) => row.querySelector('.pk-held')?.textContent),
  )
}

/** Writes a note about the chosen paper in the place of what is there. */
async function writeNote(popup: Page, note: string): Promise<void> {
  await popup.keyboard.press('n')
  await popup.waitForSelector('dialog textarea:focus')
  await popup.$eval('dialog textarea', (field) => field.select())
  await popup.keyboard.type(note)
  await popup.keyboard.press('Escape')
  await popup.waitForSelector('.pk-toast ::-p-text(Note changed)')
}

/** How many papers are on *Saved*, as the background counts them. */
async function savedCount(own: Page): Promise<number> {
  const shelves = (await own.evaluate(askBackground, 'shelves', undefined)) as {
    name: string
    count: number
  }[]
  return shelves.find(({ name }) => name === 'Saved')?.count ?? 0
}

async function askBackground(call: string, input: unknown): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { runtime: { sendMessage: (message: object) => Promise<{ value: unknown }> } }
  >
  return (await (browser ?? chrome).runtime.sendMessage({ call, input })).value
}

async function pressWith(page: Page, modifier: KeyInput, key: KeyInput): Promise<void> {
  await page.keyboard.down(modifier)
  await page.keyboard.press(key)
  await page.keyboard.up(modifier)
}

/** Presses Tab until what has the focus goes by this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLTextAreaElement | null
      return element?.labels?.[0]?.textContent ?? element?.ariaLabel ?? element?.textContent
    })
    if (focused === name) return
  }
  throw new Error(`Tab leads to nothing that is called ${name}.`)
}

function closePagesAfterEach(run: Run): void {
  afterEach(async () => {
    for (const page of await run.current.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  })
}
