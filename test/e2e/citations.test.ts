import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { readPopup, readToast, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

const TITLE = 'Resolving Interference When Merging Models'

describeExtension('citations on the clipboard', (run) => {
  let tab: Page | undefined
  const openOn = async (address: string) => {
    tab = await run.current.open(address)
    return run.current.openPopup(tab)
  }
  const chooseFound = async () => {
    const popup = await openOn(addresses.noPaper)
    await searchFor(popup, TITLE)
    await popup.keyboard.press('ArrowDown')
    return popup
  }
  const closeAll = async () => {
    for (const page of await run.current.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  }
  afterEach(closeAll)

  it('copies the chosen paper as BibTeX with c, and says so', async () => {
    const popup = await chooseFound()
    await popup.keyboard.press('c')
    expect(await readToast(popup)).toContain('Copied BibTeX')
    const text = await readClipboard(run.current)
    expect(text).toMatch(/^@inproceedings\{yadav/i)
    expect(text).toContain('Interference')
    expect(text).toMatch(/Yadav, Prateek and /)
  })

  it('copies the open paper with the button above the list', async () => {
    const popup = await openOn(addresses.bundled)
    await readPopup(popup)
    await popup.click('.pk-actions .pk-main')
    await readToast(popup)
    expect(await readClipboard(run.current)).toMatch(/^@inproceedings\{zhang[\s\S]*Selectivity/i)
  })

  it('copies the citation of a paper that is on no shelf, as its page gives it', async () => {
    const popup = await openOn(addresses.publisher)
    await readPopup(popup)
    await popup.click('.pk-actions .pk-main')
    await readToast(popup)
    const text = await readClipboard(run.current)
    expect(text).toMatch(/^@article\{kowalczyk/i)
    for (const part of ['Journal of Transferable Results', '10.5555/jtr.2024.0702', '101--129', '2024'])
      expect(text).toContain(part)
  })

  it.each([
    ['RIS', /^TY {2}- CONF[\s\S]*TI {2}- [\s\S]*Interference[\s\S]*ER {2}-/],
    ['CSL-JSON', /^\[?\s*\{[\s\S]*"title": ?"[^"]*Interference/],
    ['APA reference', /^Yadav, P\..*\(2023\)\. .*interference when merging models/i],
    ['Markdown link', /^\[.*Resolving Interference When Merging Models.*\]\(https:\/\/.*2306\.01708\)/],
  ])('copies as %s from the menu of formats', async (format, expected) => {
    const popup = await chooseFound()
    await popup.keyboard.press('f')
    await popup.waitForSelector('[role="menu"]')
    await popup.locator(`[role="menuitem"] ::-p-text(${format})`).click()
    expect(await readToast(popup)).toContain(`Copied ${format}`)
    expect(await readClipboard(run.current)).toMatch(expected)
  })
})
