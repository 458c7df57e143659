import type { Page } from 'puppeteer-core'

/** Brings a file in on the library page, as a reader does; gives how long reading and keeping it took, in milliseconds. */
export async function bringIn(page: Page, path: string): Promise<{ preview: number; import: number }> {
  await chooseFile(page, path)
  const started = await page.evaluate(() => performance.now())
  await awaitElement(page, IMPORT_BUTTON)
  const read = await page.evaluate(() => performance.now())
  await page.$eval(IMPORT_BUTTON, (button) => (button as HTMLElement).click())
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

/**
 * Presses a button of the page by what stands on it, once it is there, enabled and under nothing. In one step of the page: a pointer
 * that is sent there may come when the button has moved on, as below a list that just grew.
 */
export async function pressButton(page: Page, label: string): Promise<void> {
  for (const start = Date.now(); !(await page.evaluate(pressIfThere, label)); ) {
    if (Date.now() - start > 30_000) throw new Error(`The page has no button “${label}” that can be pressed.`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Runs in the page. */
function pressIfThere(label: string): boolean {
  const button = Array.from(document.querySelectorAll('button')).find(
    ({ textContent }) => textContent?.trim() === label,
  )
  if (!button || button.disabled) return false
  button.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = button.getBoundingClientRect()
  if (!button.contains(document.elementFromPoint(x + width / 2, y + height / 2))) return false
  button.click()
  return true
}

/** Selects all papers of the table, by key. */
export async function selectAll(page: Page): Promise<void> {
  await page.waitForSelector('[role="row"][aria-rowindex="2"]')
  await page.focus('[role="grid"]')
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.waitForSelector('.pk-bulk')
}

/** Waits until the page says a text, and gives the element that holds it. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((part) => document.body.innerText.includes(part), {}, text)
}

/** What the strip above the papers says, once it matches. */
export async function readStrip(page: Page, part = ''): Promise<string> {
  const strip = await page.waitForFunction(
    (text) =>
      Array.from(document.querySelectorAll<HTMLElement>('.pk-strip'), ({ innerText }) => innerText).find(
        (said) => said.includes(text),
      ),
    {},
    part,
  )
  return strip.jsonValue() as Promise<string>
}

/** What the page says it just did, once it matches. */
export async function readDone(page: Page, part: string): Promise<string> {
  const toast = await page.waitForFunction(
    (text) => {
      const said = document.querySelector<HTMLElement>('.pk-toasts')?.innerText ?? ''
      return said.includes(text) && said
    },
    {},
    part,
  )
  return toast.jsonValue() as Promise<string>
}

/** The titles of the rows that are drawn, in their order, once the line above says how many papers there are. */
export async function readTitles(page: Page, tally: string): Promise<string[]> {
  const isThere = (text: string) =>
    document.querySelector<HTMLElement>('.pk-tally')?.innerText === text &&
    document.querySelector('.pk-grid-body [aria-busy="true"]') === null
  await page.waitForFunction(isThere, { timeout: 15_000 }, tally).catch(async (cause) => {
    const said = await page.evaluate(() => document.querySelector<HTMLElement>('.pk-listing')?.innerText)
    throw new Error(`The page does not say “${tally}” but: ${said?.slice(0, 300)}`, { cause })
  })
  return page.$$eval('.pk-grid-body .pk-cell-title', (cells) =>
    cells
      .map((cell) => ({ title: cell.textContent ?? '', top: cell.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ title }) => title),
  )
}
