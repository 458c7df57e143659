import type { Browser } from 'webextension-polyfill'

/**
 * The browser's own API, for what every page with hints carries: both browsers give promises there, so the polyfill's
 * 11 kB can stay out. Looked up when used, for there is none in a unit test.
 */
export function native(): Pick<Browser, 'runtime' | 'i18n'> {
  const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser }
  const found = browser?.runtime ? browser : chrome
  if (!found) throw new Error('There is no extension API here.')
  return found
}
