import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { readPopup } from '../../tools/browser/popup.ts'
import { describeExtension, type Run } from './extension.ts'

const REFERENCE =
  '[17] J. Yu et al. CoCa: Contrastive captioners are image-text foundation models. TMLR, 2022.'

describeExtension('selected text', (run) => {
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
    await popup.waitForSelector('.pk-toast')
    const said = await popup.$eval('.pk-toast', (toast) => toast.textContent)
    expect(said).toMatch(/Copied BibTeX/)
  })
})

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
