import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { inPanel, readPanel } from '../../tools/browser/panel.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

describeExtension('a hostile page', (run) => {
  let page: Page
  afterEach(async () => {
    if (!page.isClosed()) await page.close()
  })
  const open = async () => {
    page = await run.current.open(addresses.hostile)
    return page
  }
  const isHacked = (where: Page) =>
    where.evaluate(() => 'hacked' in document.documentElement.dataset || 'polluted' in {})

  it('shows its markup in the panel as the plain text it is', async () => {
    await open()
    await page.waitForFunction(() => document.querySelector('paperkin-hints')?.shadowRoot !== null)
    await readPanel(page)
    expect(await isHacked(page)).toBe(false)
    expect(await page.$(inPanel(':is(img, script, iframe)'))).toBeNull()
    expect(await page.$eval('#after', (text) => text.textContent)).toBe("The page's own text.")
  })

  it('shows its markup in the popup as the plain text it is', async () => {
    const popup = await run.current.openPopup(await open())
    expect((await readPopup(popup)).head).toContain('Transfer learning')
    expect(await popup.$('main img, main script, main iframe')).toBeNull()
    expect(await isHacked(popup)).toBe(false)
    expect((await searchFor(popup, 'merging models')).rows[0]?.title).toBe(
      'Resolving Interference When Merging Models',
    )
    await popup.close()
  })

  it('leaves the next page as it would be without it', async () => {
    await open()
    await readPanel(page)
    const next = await run.current.open(addresses.bundled)
    expect((await readPanel(next)).kin[0]?.title).toBe(
      'Exploring Model Transferability through the Lens of Potential Energy',
    )
    await next.close()
  })
})
