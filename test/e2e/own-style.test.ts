import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { readToast, searchFor } from '../../tools/browser/popup.ts'
import { describeExtension } from './extension.ts'

const OWN_STYLE = join(import.meta.dirname, '../files/own-style.csl')
const TITLE = 'Resolving Interference When Merging Models'

describeExtension("a citation style of the reader's own", (run) => {
  const openSettings = async () => {
    const page = await run.current.openOwn('library.html')
    await page.waitForSelector('input[type="file"]')
    return page
  }
  const add = async (page: Page, file: string) =>
    ((await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>).uploadFile(file)
  const waitForChosen = (page: Page, title: string) =>
    page.waitForFunction(
      (wanted) =>
        Array.from(document.querySelectorAll('select'), (list) => list.selectedOptions[0]?.text).includes(
          wanted,
        ),
      {},
      title,
    )

  it('is added from a file, and what references are made with from then on', async () => {
    const page = await openSettings()
    await add(page, OWN_STYLE)
    await waitForChosen(page, 'Annals of Tests')
    const popup = await run.current.openOwn('popup.html')
    await searchFor(popup, TITLE)
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('f')
    await popup.waitForSelector('[role="menu"]')
    await popup.locator('[role="menuitem"] ::-p-text(Reference in your style)').click()
    expect(await readToast(popup)).toContain('Copied Reference in your style')
    expect(await readClipboard(run.current)).toMatch(
      /^Yadav et al\.: .*Interference When Merging Models, 2023!$/,
    )
  })

  it('is told from another of the same title, also after a restart', async () => {
    const page = await openSettings()
    await add(page, OWN_STYLE)
    await waitForChosen(page, 'Annals of Tests (2)')
    await run.restart()
    await waitForChosen(await openSettings(), 'Annals of Tests (2)')
  })

  it('is refused with the reason where nothing can be cited with it', async () => {
    const page = await openSettings()
    await add(page, join(import.meta.dirname, '../files/publisher.ris'))
    const problem = await page.waitForSelector('.pk-problem')
    expect(await problem?.evaluate((said) => said.textContent)).toBe(
      'This is no CSL style: it has no <style> element.',
    )
  })
})
