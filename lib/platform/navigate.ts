import { browser } from './browser.ts'

/** Opens a web address in a new tab; anything that is not one is left alone. */
export async function openTab(url: string): Promise<void> {
  if (/^https?:\/\//i.test(url)) await browser.tabs.create({ url })
}

/** Opens Paperkin's own settings. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage()
}

/** The key that opens the popup, as the browser writes it; '' where none is set. */
export async function popupShortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? ''
}

/** Opens the browser's own page on which extension shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it (137+), Chromium a page.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> }
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** Whether this page is shown in the toolbar button's popup, not in a tab. */
export function isInPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).some((view) => view === window)
}
