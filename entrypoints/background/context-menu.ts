import { browser } from '../../lib/platform/browser.ts'
import { keepSelection } from '../../lib/storage/session.ts'

// The longest reference is a few hundred letters; a whole selected page is not a title.
const MAX_CHARACTERS = 1000

/** Puts “Find kin of this” and “Cite this paper” into the menu on selected text; must run at the worker's start. */
export function addContextMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    // Also after an update, of Paperkin or the browser, when the old entries are still there.
    await browser.contextMenus.removeAll()
    for (const id of ['kin', 'cite'])
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(`menu_${id}`),
        contexts: ['selection'],
      })
  })
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText = '' }, tab) => {
    // Not in the address: that would go into the browser's history.
    const key = await keepSelection(selectionText.slice(0, MAX_CHARACTERS))
    const query = new URLSearchParams({ selection: key })
    if (menuItemId === 'cite') query.set('cite', '')
    await browser.tabs.create({
      url: browser.runtime.getURL(`popup.html?${query}`),
      windowId: tab?.windowId,
    })
  })
}
