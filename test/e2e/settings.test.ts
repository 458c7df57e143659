import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { inPanel, readPanel, waitInPanel } from '../../tools/browser/panel.ts'
import { readPopup, readToast, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

describeExtension('settings', (run) => {
  afterEach(async () => {
    for (const page of await run.current.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  })
  const openSettings = async () => {
    const page = await run.current.openOwn('library.html')
    await page.waitForSelector('main input[type="checkbox"]')
    return page
  }
  const openPaper = () => run.current.open(addresses.bundled)
  /** A page that never gets a panel is told by one on another host that does. */
  const isPanelGone = async () => {
    const page = await openPaper()
    const elsewhere = await run.current.open(addresses.ar5iv)
    await readPanel(elsewhere)
    return (await page.$('paperkin-hints')) === null
  }

  it('make another format the one that c copies', async () => {
    const page = await openSettings()
    await page.select('select', 'ris')
    const popup = await run.current.openOwn('popup.html')
    await searchFor(popup, 'Resolving Interference When Merging Models')
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('c')
    expect(await readToast(popup)).toContain('Copied RIS')
    expect(await readClipboard(run.current)).toMatch(/^TY {2}- /)
    await page.bringToFront()
    await page.select('select', 'bibtex')
  })

  it('switch a shelf off, so that nothing of it is found, and on again', async () => {
    const page = await openSettings()
    await page.locator('label ::-p-text(Bundled)').click()
    const popup = await run.current.openOwn('popup.html')
    expect((await searchFor(popup, 'transfer')).rows).toEqual([])
    await page.bringToFront()
    await page.locator('label ::-p-text(Bundled)').click()
    await popup.bringToFront()
    expect((await searchFor(popup, 'transfer learning')).rows.length).toBeGreaterThan(0)
  })

  it('say that nothing is sent, and name every permission', async () => {
    const page = await openSettings()
    const text = await page.evaluate(() => document.body.innerText)
    for (const permission of ['activeTab', 'scripting', 'storage']) expect(text).toContain(permission)
    expect(text).toMatch(/sends nothing/i)
  })

  describe('of hints', () => {
    it('fold the panel on the next page too', async () => {
      const page = await openPaper()
      await readPanel(page)
      await page.locator(inPanel('[aria-expanded="true"]')).click()
      await waitInPanel(page, '.pk-folded')
      await page.close()
      const next = await run.current.open(addresses.fresh)
      expect((await readPanel(next)).isFolded).toBe(true)
      await next.locator(inPanel('[aria-expanded="false"]')).click()
      await waitInPanel(next, 'ol')
    })

    it('take back a dismissal with Undo', async () => {
      const page = await openPaper()
      await dismiss(page, 'Hide on arxiv.org')
      await page.locator(inPanel('.pk-toast button')).click()
      await readPanel(page)
      await page.close()
      await readPanel(await openPaper())
    })

    it('hide them on one page until it is opened again', async () => {
      const page = await openPaper()
      await dismiss(page, 'Hide on this page')
      await readPanel(await openPaper())
    })

    it('hide them on one site, also after a restart, until the settings show them again', async () => {
      await dismiss(await openPaper(), 'Hide on arxiv.org')
      expect(await isPanelGone()).toBe(true)
      await run.restart()
      expect(await isPanelGone()).toBe(true)
      const page = await openSettings()
      await page.locator('button[aria-label*="arxiv.org"]').click()
      await page.waitForSelector('button[aria-label*="arxiv.org"]', { hidden: true })
      await readPanel(await openPaper())
    })

    it('hide them everywhere, also after a restart, until they are switched on again', async () => {
      await dismiss(await openPaper(), 'Hide on every site')
      await run.restart()
      const page = await openSettings()
      const isOn = () =>
        page.$eval(
          'label ::-p-text(Show the papers on my shelves)',
          (label) => label.closest('label')?.querySelector('input')?.checked,
        )
      expect(await isOn()).toBe(false)
      await page.locator('label ::-p-text(Show the papers on my shelves)').click()
      expect(await isOn()).toBe(true)
      await readPanel(await openPaper())
    })
  })

  it('keep the theme over a restart, in the popup and in the panel of a light page', async () => {
    const page = await openSettings()
    await page.locator('input[value="dark"]').click()
    await page.waitForSelector('[data-theme="dark"]')
    await run.restart()
    const popup = await run.current.openOwn('popup.html')
    await readPopup(popup)
    expect(await isDark(popup)).toBe(true)
    expect(await isDark(await openSettings())).toBe(true)
    expect((await readPanel(await openPaper())).theme).toBe('dark')
  })
})

async function dismiss(page: Page, label: string): Promise<void> {
  await readPanel(page)
  await page.locator(inPanel('.pk-panel-head [aria-haspopup="menu"]')).click()
  await waitInPanel(page, '[role="menu"]')
  const items = await page.$$(inPanel('[role="menuitem"]'))
  for (const item of items) if ((await item.evaluate((one) => one.textContent)) === label) await item.click()
  await waitInPanel(page, '.pk-toast')
}

async function isDark(page: Page): Promise<boolean> {
  const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  return (color.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 80)
}
