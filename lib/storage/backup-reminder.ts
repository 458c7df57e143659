import { browser } from '../platform/browser.ts'
import { isShown, readShelves } from './shelves.ts'

const KEY = 'backup.reminder'
/** What it would take longer than a few minutes to find again. */
const WORTH_KEEPING = 10

/** Whether there is something to lose, no backup of it was ever made, and the reader has not said no. */
export async function hasNoBackup(): Promise<boolean> {
  if ((await browser.storage.local.get(KEY))[KEY]) return false
  const shelves = (await readShelves()).filter(isShown)
  return shelves.reduce((sum, { count }) => sum + count, 0) >= WORTH_KEEPING
}

export const rememberBackup = () => browser.storage.local.set({ [KEY]: 'made' })
export const dismissReminder = () => browser.storage.local.set({ [KEY]: 'dismissed' })
