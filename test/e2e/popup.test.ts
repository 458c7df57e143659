import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readPopup, searchFor, waitForDialogEnd } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

const TITLE = 'Selectivity Drives Productivity: Efficient Dataset Pruning for Enhanced Transfer Learning'

describeExtension('the popup', (run) => {
  let tab: Page | undefined
  let popup: Page | undefined
  const openBeside = async (address: string) => {
    tab = await run.current.open(address)
    popup = await run.current.openPopup(tab)
    return popup
  }
  afterEach(async () => {
    for (const page of [popup, tab]) if (page && !page.isClosed()) await page.close()
  })

  it('opens with the cursor in the search box', async () => {
    const page = await openBeside(addresses.noPaper)
    // Before its script is there the box has no name yet.
    await page.waitForSelector('input[aria-label]')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Search your shelves')
  })

  it('opens on Alt+Shift+K', async () => {
    tab = await run.current.open(addresses.bundled)
    expect(await run.current.pressShortcut(tab)).toContain(TITLE)
  })

  it('shows the open paper and its kin, each with a reason', async () => {
    const { head, rows } = await readPopup(await openBeside(addresses.bundled))
    expect(head).toContain(TITLE)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ title }) => title)).not.toContain(TITLE)
    for (const { reasons } of rows) expect(reasons).toMatch(/^both: \S/)
  })

  it('shows the kin of a paper that is on no shelf, from the abstract on its page', async () => {
    const { head, rows } = await readPopup(await openBeside(addresses.fresh))
    expect(head).toContain('Borrowed Ground: Choosing Source Tasks')
    expect(rows.length).toBeGreaterThan(0)
  })

  it("reads the paper on a publisher's page, once it is asked to", async () => {
    const { head } = await readPopup(await openBeside(addresses.publisher))
    expect(head).toContain('Frozen Features, Warm Starts')
    expect(head).toContain('10.5555/jtr.2024.0702')
  })

  it('shows the newest papers beside a page that is no paper', async () => {
    const { head, heading, rows } = await readPopup(await openBeside(addresses.noPaper))
    expect(head).toBeUndefined()
    expect(heading).toContain('31 papers')
    expect(rows[0]?.title).toBe(
      'Evaluation data contamination in LLMs: how do we measure it and (when) does it matter?',
    )
  })

  it.each([
    ['a PDF of a certain version', addresses.pdf, TITLE],
    ['a certain version', addresses.bundledVersion, TITLE],
    ['an arXiv page in HTML', addresses.html, TITLE],
    ['ar5iv', addresses.ar5iv, TITLE],
    ['the mirror', addresses.mirror, TITLE],
    ['a PDF with an id of the old kind', addresses.oldPdf, 'known by its address alone'],
  ])('knows the open paper on %s', async (_, address, expected) => {
    expect((await readPopup(await openBeside(address))).head).toContain(expected)
  })

  describe('by keyboard', () => {
    it('moves with the arrows and tells screen readers where it is', async () => {
      const page = await openBeside(addresses.noPaper)
      await readPopup(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowDown')
      expect((await readPopup(page)).rows.map(({ isSelected }) => isSelected).indexOf(true)).toBe(1)
      expect(
        await page.$eval(
          '[aria-activedescendant]',
          (list) => list.ariaActiveDescendantElement?.id ?? list.getAttribute('aria-activedescendant'),
        ),
      ).toBe('pk-option-1')
    })

    it('shows the kin of a chosen paper with k, and comes back with Escape', async () => {
      const page = await openBeside(addresses.noPaper)
      await searchFor(page, TITLE)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('k')
      await page.waitForSelector('.pk-head[aria-label="Kin of"]')
      expect((await readPopup(page)).head).toContain(TITLE)
      await page.keyboard.press('Escape')
      await page.waitForSelector('.pk-head[aria-label="Kin of"]', { hidden: true })
      expect((await readPopup(page)).rows[0]?.title).toBe(TITLE)
    })

    it('unfolds an abstract with e', async () => {
      const page = await openBeside(addresses.noPaper)
      await searchFor(page, TITLE)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('e')
      await page.waitForSelector('[role="option"] .pk-open')
      expect(await page.$eval('[role="option"]', (row) => row.textContent)).toContain(
        'Massive data is often considered essential',
      )
    })

    it('has room for four results, with what can be done with the chosen one on one line', async () => {
      const page = await openBeside(addresses.noPaper)
      await searchFor(page, 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('s')
      await page.waitForSelector('.pk-row .pk-held')
      const { fourth, foot, bar } = await page.evaluate(() => ({
        fourth: document.querySelectorAll('[role="option"]')[3]?.getBoundingClientRect().bottom,
        foot: document.querySelector('.pk-footer')?.getBoundingClientRect().top,
        bar: document.querySelector('.pk-bar')?.getBoundingClientRect().height,
      }))
      expect(fourth).toBeLessThanOrEqual(foot as number)
      expect(bar).toBeLessThan(40)
      await page.keyboard.press('s')
      await page.waitForSelector('.pk-row .pk-held', { hidden: true })
    })

    it('lists the keys with ?, and gives the focus back however that is closed', async () => {
      const page = await openBeside(addresses.noPaper)
      await readPopup(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.type('?')
      const help = await page.waitForSelector('dialog[open]')
      expect(await help?.evaluate((dialog) => dialog.textContent)).toContain('Copy its citation')
      for (const key of ['Escape', 'Enter'] as const) {
        // It begins on its button that closes it.
        await page.keyboard.press(key)
        await waitForDialogEnd(page)
        await page.waitForSelector('[role="listbox"]:focus')
        await page.keyboard.type('?')
        await page.waitForSelector('dialog[open]')
      }
    })

    it('opens the chosen paper with Enter', async () => {
      const page = await openBeside(addresses.noPaper)
      await searchFor(page, TITLE)
      const opened = run.current.browser.waitForTarget((target) =>
        target.url().includes('arxiv.org/abs/2310.08782'),
      )
      await page.keyboard.press('ArrowDown')
      // The popup closes on it: there is nothing left for the key to come up in.
      await page.keyboard.down('Enter').catch(() => {})
      await (await (await opened).page())?.close()
      // This one request the reader asked for.
      expect(new Set(run.wire.left.splice(0))).toEqual(new Set(['https://arxiv.org:443']))
    })
  })
})
