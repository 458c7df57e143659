import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { bringIn, readDone, selectAll, waitForText } from '../../tools/browser/library.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'
import { createScratch, linesOf } from './readers-library.ts'

const BUNDLED = 'Resolving Interference When Merging Models'
const scratch = createScratch()

describe('a popup that is left open in a tab', () => {
  describeExtension('while other windows change papers', (run) => {
    let left: Page
    let library: Page

    it('shows the papers that the library page brings in', async () => {
      left = await run.current.openOwn('popup.html')
      expect((await readPopup(left)).heading).toContain('31 papers')
      library = await run.current.openOwn('library.html#papers')
      await bringIn(library, scratch.write('mine.jsonl', linesOf('Mine', 3)))
      await left.bringToFront()
      await waitForText(left, '34 papers')
    })

    it('shows that a paper was saved in another popup, tagged on the library page, and removed there', async () => {
      await searchFor(left, BUNDLED)
      const other = await run.current.openOwn('popup.html')
      await searchFor(other, BUNDLED)
      await other.keyboard.press('ArrowDown')
      await other.keyboard.press('s')
      await waitForHeld(other, '✓ Saved')
      await left.bringToFront()
      await waitForHeld(left, '✓ Saved')
      await library.bringToFront()
      await chooseSaved(library)
      await selectAll(library)
      await library.type('.pk-bulk .pk-adder input', 'merging')
      await library.keyboard.press('Enter')
      await readDone(library, 'Tagged “merging”')
      await left.bringToFront()
      await waitForHeld(left, '✓ Saved · merging')
      await library.bringToFront()
      await library.focus('[role="grid"]')
      await library.keyboard.press('Delete')
      await readDone(library, 'Removed 1 paper')
      await left.bringToFront()
      await left.waitForSelector(HELD, { hidden: true })
    })

    it('stays about the page it was opened on', async () => {
      const tab = await run.current.open(addresses.bundled)
      await tab.bringToFront()
      const popup = await run.current.openOwn('popup.html?paper=arxiv:2310.08782')
      expect((await readPopup(popup)).head).toContain('Selectivity Drives Productivity')
      await library.bringToFront()
      await bringIn(library, scratch.write('more.jsonl', linesOf('More', 40)))
      await popup.bringToFront()
      await waitForText(popup, 'of 74 papers')
      expect((await readPopup(popup)).head).toContain('Selectivity Drives Productivity')
    })
  })
})

const HELD = '[role="option"] .pk-held'

async function waitForHeld(popup: Page, text: string): Promise<void> {
  await popup.waitForFunction(
    (selector, said) => document.querySelector(selector)?.textContent === said,
    {},
    HELD,
    `You have this: ${text}`,
  )
}

async function chooseSaved(library: Page): Promise<void> {
  await library.locator('::-p-xpath(//button[normalize-space(.)="Saved"])').click()
  await library.waitForFunction(() => document.querySelector('h1')?.textContent === 'Saved')
  await library.waitForFunction(() => document.querySelectorAll('.pk-grid-body [role="row"]').length === 1)
}
