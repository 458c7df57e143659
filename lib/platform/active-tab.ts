import { browser } from './browser.ts'

/** The tab in front; address and title only where the browser gives them (`activeTab` after a click or key). */
export type ActiveTab = { id: number; url?: string; title?: string }

/** The tab that is in front in this window. */
export async function findActiveTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, title: tab.title }
}

/**
 * Runs one of our own script files in a tab and gives what it returns; `undefined` where the browser lets no script
 * in (its own pages, PDF viewers, the stores).
 */
export async function runInTab(id: number, file: string): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: id }, files: [file] })
    return frame?.result ?? undefined
  } catch {
    return undefined
  }
}
