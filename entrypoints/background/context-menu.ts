import { browser } from '../../lib/platform/browser.ts'

// The longest reference is a few hundred letters; a whole selected page is not a title.
const MAX_CHARACTERS = 1000

/** Puts “Find kin of this” and “Cite this paper” into the menu on selected text; must run at the worker's start. */
export function addContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    for (const id of ['kin', 'cite'])
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(`menu_${id}`),
        contexts: ['selection'],
      })
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    const query = new URLSearchParams({ text: selectionText.slice(0, MAX_CHARACTERS) })
    if (menuItemId === 'cite') query.set('cite', '')
    void browser.tabs.create({ url: browser.runtime.getURL(`popup.html?${query}`) })
  })
}
