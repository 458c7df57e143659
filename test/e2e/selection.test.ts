import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { readPopup, readToast } from '../../tools/browser/popup.ts'
import { addresses, describeExtension, type Run } from './extension.ts'

const REFERENCE =
  '[17] J. Yu et al. CoCa: Contrastive captioners are image-text foundation models. TMLR, 2022.'

describeExtension('selected text', (run) => {
  afterEach(async () => {
    for (const page of await run.current.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  })

  const choose = (tab: Page, entry: 'kin' | 'cite') =>
    run.current.opensOwn('popup.html?selection=', () => run.current.chooseInMenu(tab, entry))
  // Firefox: its real menu. Chromium: the event of a click on it; see Session.chooseInMenu.
  it('shows its kin by “Find kin of this” in the menu on it', async () => {
    const tab = await selectOnPage(run, 'Pruning source datasets before transfer learning')
    const popup = await choose(tab, 'kin')
    const { rows } = await readPopup(popup)
    expect(await popup.$eval('body', (body) => body.innerText)).toContain(
      '“Pruning source datasets before transfer learning” is not on your shelves.',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(await popup.$('.pk-toast')).toBeNull()
  })

  it('is cited by “Cite this paper” in the menu on it', async () => {
    const popup = await choose(await selectOnPage(run, REFERENCE), 'cite')
    await popup.bringToFront()
    expect(await readToast(popup)).toContain('Copied BibTeX')
    expect(await readClipboard(run.current)).toMatch(/^@article\{yu[\s\S]*CoCa/i)
  })

  it('that names a paper of a shelf opens it with its kin', async () => {
    const { head, rows } = await readPopup(await openOn(run, REFERENCE))
    expect(head).toContain('CoCa: Contrastive Captioners are Image-Text Foundation Models')
    expect(rows.length).toBeGreaterThan(0)
  })

  it('that names none says so, and has its kin', async () => {
    const popup = await openOn(run, 'Pruning source datasets before transfer learning')
    const { rows } = await readPopup(popup)
    expect(await popup.$eval('body', (body) => body.innerText)).toContain('ot on your shelves')
    expect(rows.length).toBeGreaterThan(0)
  })

  it('whose citation is wanted is cited', async () => {
    const popup = await openOn(run, REFERENCE, '&cite=')
    await readPopup(popup)
    expect(await readToast(popup)).toMatch(/Copied BibTeX/)
  })
})

/** Opens a page that is no paper's, with the text selected on it. */
async function selectOnPage(run: Run, text: string): Promise<Page> {
  const tab = await run.current.open(addresses.noPaper)
  await tab.evaluate((shown) => {
    document.body.textContent = shown
    getSelection()?.selectAllChildren(document.body)
  }, text)
  return tab
}

/** Opens the popup as the entries of the context menu do. */
async function openOn(run: Run, text: string, more = ''): Promise<Page> {
  const own = await run.current.openOwn('library.html')
  await own.evaluate((value) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { set: (items: object) => Promise<void> } } }
    }
    return chrome.storage.session.set({ 'selection.test': value })
  }, text)
  const popup = await run.current.openOwn(`popup.html?selection=test${more}`)
  await own.close()
  return popup
}
