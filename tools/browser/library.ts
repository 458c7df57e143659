import type { Page } from 'puppeteer-core'

/** Brings a file in on the library page, as a reader does; gives how long reading and keeping it took, in milliseconds. */
export async function bringIn(page: Page, path: string): Promise<{ preview: number; import: number }> {
  await chooseFile(page, path)
  const started = await page.evaluate(() => performance.now())
  await awaitElement(page, IMPORT_BUTTON)
  const read = await page.evaluate(() => performance.now())
  await page.click(IMPORT_BUTTON)
  const ended = await awaitElement(page, ENDED)
  const done = await page.evaluate(() => performance.now())
  const [role, said] = await ended.evaluate((line) => [line.role, line.textContent])
  if (role !== 'status') throw new Error(`The import failed: ${said}`)
  return { preview: read - started, import: done - read }
}

/** Gives a file to the page's “Bring in…”. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"][aria-label^="Bring in"]')
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path)
}

/** However long it takes: one question to the browser may not take longer than three minutes, so it is asked again and again. */
async function awaitElement(page: Page, selector: string) {
  for (;;) {
    const found = await page.$(selector)
    if (found) return found
    await new Promise((done) => setTimeout(done, 50))
  }
}

const IMPORT_BUTTON = '.pk-preview button[type="submit"]'
const ENDED = '.pk-strip-line p[role="status"], .pk-strip-line p[role="alert"]'
