import type { Page } from 'puppeteer-core'
import type { Session } from './session.ts'

/** What is really on the clipboard: pasted into an empty text area, as a reader would. */
export async function readClipboard(session: Session): Promise<string> {
  const page = await session.browser.newPage()
  await page.setContent('<textarea autofocus></textarea>')
  await page.bringToFront()
  await page.focus('textarea')
  await paste(page)
  const text = await page.$eval('textarea', (area) => area.value)
  await page.close()
  return text
}

async function paste(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  // Chromium needs the editing command by name, as its real keyboard handling is not in the page.
  await page.keyboard.press('KeyV', { commands: ['Paste'] })
  await page.keyboard.up('Control')
}
