import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { inPanel, readPanel, waitInPanel } from '../../tools/browser/panel.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { findViolations } from './axe.ts'
import { addresses, describeExtension } from './extension.ts'

describeExtension('accessibility', (run) => {
  let page: Page
  afterEach(async () => {
    for (const one of await run.current.browser.pages()) if (one.url() !== 'about:blank') await one.close()
  })

  describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
    const openOwn = async (path: string) => {
      page = await run.current.openOwn(path)
      await run.current.preferScheme(page, scheme)
      await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, {}, scheme)
      return page
    }

    it('axe finds nothing in the popup with a list', async () => {
      await readPopup(await openOwn('popup.html'))
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the popup with a search and a chosen paper', async () => {
      await searchFor(await openOwn('popup.html'), 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('e')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the popup with no result', async () => {
      await searchFor(await openOwn('popup.html'), 'zzyzx')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the popup beside an open paper', async () => {
      const tab = await run.current.open(addresses.bundled)
      page = await run.current.openPopup(tab)
      await run.current.preferScheme(page, scheme)
      await readPopup(page)
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the popup with papers that the reader has, and something just saved', async () => {
      await searchFor(await openOwn('popup.html'), 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('r')
      await page.waitForSelector('.pk-toast')
      await page.waitForSelector('.pk-row .pk-held')
      expect(await findViolations(page, 'body')).toEqual([])
      await page.keyboard.press('k')
      await page.waitForSelector('.pk-head .pk-held')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the notes of a paper', async () => {
      await searchFor(await openOwn('popup.html'), 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('t')
      await page.waitForSelector('dialog[open]')
      await page.keyboard.type(`seen in the ${scheme}`)
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pk-tags')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the popup with marked papers', async () => {
      await searchFor(await openOwn('popup.html'), 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('x')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the list of keys', async () => {
      await readPopup(await openOwn('popup.html'))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.type('?')
      await page.waitForSelector('dialog[open]')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the menu of formats', async () => {
      await readPopup(await openOwn('popup.html'))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('f')
      await page.waitForSelector('[role="menu"]')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the settings', async () => {
      await openOwn('library.html')
      await page.waitForSelector('main')
      expect(await findViolations(page, 'body')).toEqual([])
    })

    it('axe finds nothing in the hint panel', async () => {
      page = await run.current.open(addresses.bundled)
      if (scheme === 'dark') await page.addStyleTag({ content: 'body { background: #121212; color: #ddd }' })
      await page.evaluate(() => document.body.classList.add('night'))
      await waitInPanel(page, `[data-theme="${scheme}"]`)
      await readPanel(page)
      expect(await findViolations(page, 'paperkin-hints')).toEqual([])
      await (await page.$(inPanel('li a')))?.focus()
      await page.keyboard.press('s')
      await waitInPanel(page, '.pk-toast')
      expect(await findViolations(page, 'paperkin-hints')).toEqual([])
      // Taken back, for the other theme.
      await page.keyboard.press('s')
      await waitInPanel(page, '.pk-panel-foot [aria-pressed="false"]')
    })
  })

  it('axe sees into the panel: it would find a button without a name there', async () => {
    page = await run.current.open(addresses.bundled)
    await readPanel(page)
    await page.$eval(inPanel('aside'), (aside) => aside.append(document.createElement('button')))
    expect((await findViolations(page, 'paperkin-hints')).join()).toContain('button-name')
  })

  describe('at 200 % zoom', () => {
    it.each(['popup.html', 'library.html'])('%s needs no scrolling sideways', async (path) => {
      page = await run.current.openOwn(path)
      await page.waitForSelector('main')
      // A window zoomed to 200 % has half as many CSS pixels, each twice as large.
      await page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    })

    it('the notes of a paper fit into the window, and scroll there', async () => {
      page = await run.current.openOwn('popup.html')
      await page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 })
      await searchFor(page, 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('n')
      await page.waitForSelector('dialog textarea:focus')
      const { box, sideways } = await page.$eval('dialog', (dialog) => ({
        box: dialog.getBoundingClientRect().toJSON(),
        sideways: dialog.scrollWidth - dialog.clientWidth,
      }))
      expect(Math.min(box.top, box.left)).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(400)
      expect(box.bottom).toBeLessThanOrEqual(300)
      expect(sideways).toBe(0)
    })

    it('what offers to undo is there whole, and covers nothing that can be done', async () => {
      page = await run.current.openOwn('popup.html')
      await page.setViewport({ width: 220, height: 300, deviceScaleFactor: 2 })
      await searchFor(page, 'transfer learning')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('r')
      await page.waitForSelector('.pk-toast button')
      const { toast, button, footer } = await page.evaluate(() => {
        const [toast, button, footer] = ['.pk-toast', '.pk-toast button', '.pk-footer'].map((part) =>
          document.querySelector(part)?.getBoundingClientRect().toJSON(),
        )
        return { toast, button, footer }
      })
      expect(button.left).toBeGreaterThanOrEqual(toast.left)
      expect(button.right).toBeLessThanOrEqual(toast.right)
      expect(toast.right).toBeLessThanOrEqual(220)
      expect(toast.bottom).toBeLessThanOrEqual(footer.top)
    })

    it('the panel stays within the window', async () => {
      page = await run.current.open('about:blank')
      await page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 })
      await page.goto(addresses.bundled)
      await readPanel(page)
      await page.locator(inPanel('[aria-expanded="false"]')).click()
      await waitInPanel(page, 'ol')
      const { top, left, right, bottom } = await page.$eval(inPanel('aside'), (aside) =>
        aside.getBoundingClientRect().toJSON(),
      )
      expect(Math.min(top, left)).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(400)
      expect(bottom).toBeLessThanOrEqual(300)
    })
  })
})
