import { once } from 'node:events'
import type { Browser } from 'puppeteer-core'

/** Ends a browser's processes without a chance to write anything more. */
export async function killBrowser(browser: Browser): Promise<void> {
  const program = browser.process()
  if (!program?.pid) throw new Error('The browser does not run, or was started elsewhere.')
  const ended = once(program, 'exit')
  // It leads a group of its own, in which its helpers are.
  process.kill(process.platform === 'win32' ? program.pid : -program.pid, 'SIGKILL')
  await ended
}
