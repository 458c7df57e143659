import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { readPopup, readToast, searchFor } from '../../tools/browser/popup.ts'
import { awaitDownload } from './downloads.ts'
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

  it('gives a result that is dragged with the mouse its citation', async () => {
    const popup = await run.current.openOwn('popup.html')
    await searchFor(popup, TITLE)
    const dragged = await drag(popup, '[role="option"] .pk-by')
    expect(dragged).toMatch(/^@inproceedings\{yadav2023[\s\S]*title = \{[\s\S]*\}$/)
    // Firefox driven by WebDriver begins a drag, but nothing can be dropped: what is carried is as far as it goes.
    if (run.current.kind === 'firefox') return
    await popup.waitForFunction(() => document.querySelector('textarea')?.value)
    expect(await popup.$eval('textarea', (area) => area.value)).toBe(dragged)
  })

  it('saves the marked papers as a file', async () => {
    const popup = await run.current.openOwn('popup.html')
    await searchFor(popup, TITLE)
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('x')
    await popup.locator('.pk-bar button ::-p-text(As file)').click()
    const text = readFileSync(await awaitDownload(run.current.downloads, /^yadav2023\w*\.bib$/), 'utf8')
    expect(text).toMatch(/^@inproceedings\{yadav2023[\s\S]*\n\}$/)
    expect(text).toContain('Interference')
  })
})

/** Drags with the mouse into a text area that is laid over the page. Resolves with the text that the drag carries. */
async function drag(page: Page, from: string): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea')
    area.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 200px; height: 100px; z-index: 9'
    document.body.append(area)
    addEventListener('dragstart', ({ dataTransfer }) => {
      document.body.dataset.dragged = dataTransfer?.getData('text/plain')
    })
  })
  const [start, end] = await Promise.all([middleOf(page, from), middleOf(page, 'textarea')])
  await page.mouse.move(start.x, start.y)
  // The mouse rests on a row before it drags it, and meanwhile the citation is made.
  await new Promise((done) => setTimeout(done, 1000))
  await page.mouse.down()
  await page.mouse.move(start.x + 20, start.y + 10, { steps: 5 })
  await page.mouse.move(end.x, end.y, { steps: 10 })
  await page.mouse.up()
  await page.waitForSelector('[data-dragged]')
  return page.$eval('body', (body) => body.dataset.dragged ?? '')
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await (await page.waitForSelector(selector))?.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  return { x: x + width / 2, y: y + height / 2 }
}
