import { expect, it } from 'vitest'
import { readClipboard } from '../../tools/browser/clipboard.ts'
import { readPopup, readToast, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

const TITLE = 'Resolving Interference When Merging Models'

describeExtension('a background that the browser has ended', (run) => {
  const stop = async () => {
    await run.current.stopBackground()
    expect(await run.current.isBackgroundRunning()).toBe(false)
  }

  it('answers the next search of a popup that stayed open', async () => {
    const popup = await run.current.openOwn('popup.html')
    await searchFor(popup, 'optimal transport')
    await stop()
    expect((await searchFor(popup, TITLE)).rows[0]?.title).toBe(TITLE)
    expect(await run.current.isBackgroundRunning()).toBe(true)
    await popup.close()
  })

  it('still copies a citation', async () => {
    const popup = await run.current.openOwn('popup.html')
    await searchFor(popup, TITLE)
    await stop()
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('c')
    await readToast(popup)
    expect(await readClipboard(run.current)).toContain('Interference')
    await popup.close()
  })

  it('wakes for the toolbar button', async () => {
    const tab = await run.current.open(addresses.bundled)
    await stop()
    const popup = await run.current.openPopup(tab)
    expect((await readPopup(popup)).head).toContain('Selectivity Drives Productivity')
    await popup.close()
    await tab.close()
  })

  it('wakes for the shortcut', async () => {
    const tab = await run.current.open(addresses.bundled)
    await stop()
    expect(await run.current.pressShortcut(tab)).toContain('Selectivity Drives Productivity')
    await tab.close()
  })
})
