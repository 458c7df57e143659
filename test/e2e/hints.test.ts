import type { KeyInput, Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { inPanel, readPanel, type ShownPanel, waitInPanel } from '../../tools/browser/panel.ts'
import { readPopup } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

const TITLE = 'Selectivity Drives Productivity: Efficient Dataset Pruning for Enhanced Transfer Learning'

describeExtension('hints', (run) => {
  let page: Page
  const open = async (address: string) => {
    page = await run.current.open(address)
    return page
  }
  /** That a page has none is sure only once a page that was opened after it has one. */
  const hasPanel = async () => {
    const other = await run.current.open(addresses.bundled)
    await readPanel(other)
    await other.close()
    return (await page.$('paperkin-hints')) !== null
  }
  afterEach(async () => {
    if (!page.isClosed()) await page.close()
  })

  it('show the closest papers, each with a reason, beside a paper on a shelf', async () => {
    const { kin } = await readPanel(await open(addresses.bundled))
    expect(kin.length).toBeGreaterThanOrEqual(1)
    expect(kin.length).toBeLessThanOrEqual(5)
    for (const { title, href, reasons } of kin) {
      expect(title).not.toBe(TITLE)
      expect(href).toMatch(/^https:/)
      expect(reasons).toMatch(/^both: \S/)
    }
  })

  it('show kin beside a paper that is on no shelf', async () => {
    const { kin } = await readPanel(await open(addresses.fresh))
    expect(kin.length).toBeGreaterThanOrEqual(1)
  })

  it.each([addresses.bundledVersion, addresses.mirror, addresses.html, addresses.ar5iv])(
    'appear on %s',
    async (address) => {
      // On these a wide column of text lies where the panel would: it may start folded.
      expect((await readPanel(await open(address))).heading).toBe('Kin on your shelves')
    },
  )

  it.each([addresses.noPaper, addresses.publisher, addresses.list])('stay away from %s', async (address) => {
    await open(address)
    expect(await hasPanel()).toBe(false)
  })

  it('move nothing on the page, and change no style of it', async () => {
    await readPanel(await open(addresses.bundled))
    const withPanel = await page.evaluate(measurePage)
    await page.$eval('paperkin-hints', (host) => host.remove())
    expect(withPanel).toEqual(await page.evaluate(measurePage))
  })

  it('look the same whatever the styles of the page', async () => {
    await readPanel(await open(addresses.bundled))
    const before = await page.$eval(inPanel('aside'), measurePanel)
    await page.addStyleTag({
      content:
        '* { color: red !important; font: 40px fantasy !important; letter-spacing: 9px !important; text-transform: uppercase !important }',
    })
    expect(await page.$eval(inPanel('aside'), measurePanel)).toEqual(before)
  })

  it('are dark on a dark page, and light on a light one', async () => {
    expect(await themeOf(await open(addresses.bundled))).toBe('light')
    await page.addStyleTag({ content: 'body { background: #121212; color: #ddd }' })
    await page.evaluate(() => document.body.classList.add('night'))
    await waitInPanel(page, '[data-theme="dark"]')
  })

  it('leave no scroll bar on a narrow screen, and start folded there', async () => {
    await open('about:blank')
    await page.setViewport({ width: 390, height: 700 })
    await page.goto(addresses.bundled)
    expect((await readPanel(page)).isFolded).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  describe('copy', () => {
    it('the open paper with a click', async () => {
      await readPanel(await open(addresses.bundled))
      await page.locator(inPanel('.pk-panel-foot button')).click()
      await waitInPanel(page, '.pk-toast')
      expect(await readClipboard(run.current)).toMatch(/^@inproceedings\{zhang[\s\S]*Selectivity/i)
    })

    it.each<[string, KeyInput, (panel: ShownPanel) => RegExp]>([
      ['the open paper', 'c', () => /Selectivity/],
      [
        'the first kin',
        '1',
        (panel: ShownPanel) => new RegExp(panel.kin[0]?.title.match(/\p{L}{7,}/u)?.[0] ?? ''),
      ],
    ])('%s with %s, while the panel has the focus', async (_, key, expected) => {
      const panel = await readPanel(await open(addresses.bundled))
      await (await page.$(inPanel('li a')))?.focus()
      await page.keyboard.press(key)
      await waitInPanel(page, '.pk-toast')
      expect(await readClipboard(run.current)).toMatch(expected(panel))
    })

    it('nothing when c is pressed on the page itself', async () => {
      await readPanel(await open(addresses.bundled))
      await page.keyboard.press('c')
      expect(await page.$(inPanel('.pk-toast'))).toBeNull()
    })
  })

  it('open all kin of the paper in a page of their own', async () => {
    const panel = await readPanel(await open(addresses.bundled))
    const popup = await run.current.opensOwn('popup.html?paper=', async () => {
      for (const button of await page.$$(inPanel('.pk-panel-foot button')))
        if ((await button.evaluate((one) => one.textContent)) === 'All kin') await button.click()
    })
    const { head, rows } = await readPopup(popup)
    expect(head).toContain(TITLE)
    expect(panel.kin.length).toBeGreaterThan(0)
    expect(rows.slice(0, panel.kin.length).map(({ title }) => title)).toEqual(
      panel.kin.map(({ title }) => title),
    )
    await popup.close()
  })

  it('are shown after the background was ended', async () => {
    await run.current.stopBackground()
    expect((await readPanel(await open(addresses.bundled))).kin.length).toBeGreaterThanOrEqual(1)
  })

  it('still copy when the background was ended after they appeared', async () => {
    await readPanel(await open(addresses.bundled))
    await run.current.stopBackground()
    await page.locator(inPanel('.pk-panel-foot button')).click()
    await waitInPanel(page, '.pk-toast')
    expect(await readClipboard(run.current)).toContain('Selectivity')
  })
})

async function themeOf(page: Page): Promise<string> {
  return (await readPanel(page)).theme
}

/** Where everything stands, and in which font and colour. */
function measurePage() {
  return Array.from(document.querySelectorAll('html, body, body *'), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { color, fontSize, fontFamily, backgroundColor, overflow } = getComputedStyle(element)
    return [element.localName, x, y, width, height, color, fontSize, fontFamily, backgroundColor, overflow]
  })
}

function measurePanel(aside: Element) {
  return Array.from(aside.querySelectorAll('*'), (element) => {
    const { width, height } = element.getBoundingClientRect()
    const { color, fontSize, letterSpacing, textTransform } = getComputedStyle(element)
    return [
      element.localName,
      Math.round(width),
      Math.round(height),
      color,
      fontSize,
      letterSpacing,
      textTransform,
    ]
  })
}
