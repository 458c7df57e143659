import type { Page } from 'puppeteer-core'

/** What a reader sees in the popup once it has an answer: the way tests look at it. */
export type Shown = {
  /** The paper above the list, where there is one. */
  head?: string
  /** What the list is, in words. */
  heading: string
  rows: { title: string; reasons: string; marked: string[]; isSelected: boolean }[]
}

/** There once the popup shows an answer, be it that there is none. */
export const ANSWERED = 'main[aria-busy="false"] [role="status"]:not(:empty)'

const BOX = 'input[enterkeyhint="search"]'

/** Waits until the popup shows an answer, and reads it. */
export async function readPopup(popup: Page): Promise<Shown> {
  await popup.waitForSelector(ANSWERED)
  // No named helpers in here: tsx wraps them in a function that the page does not have.
  return popup.evaluate(() => ({
    head: document.querySelector<HTMLElement>('section.pk-head')?.innerText,
    heading: document.querySelector<HTMLElement>('main [role="status"]')?.innerText ?? '',
    rows: Array.from(document.querySelectorAll('[role="option"]'), (row) => ({
      title: row.querySelector('.pk-title')?.textContent.trim() ?? '',
      reasons: row.querySelector('.pk-why')?.textContent.trim() ?? '',
      marked: Array.from(row.querySelectorAll('mark'), (mark) => mark.textContent),
      isSelected: row.getAttribute('aria-selected') === 'true',
    })),
  }))
}

/** Types a query in place of what is in the box, and reads the answer to it. */
export async function searchFor(popup: Page, query: string): Promise<Shown> {
  await popup.focus(BOX)
  await popup.$eval(BOX, (box) => (box as HTMLInputElement).select())
  // All but the last letter at once: every key is an event of its own, and this is asked hundreds of times.
  await popup.evaluate((start) => document.execCommand('insertText', false, start), query.slice(0, -1))
  await popup.keyboard.type(query.slice(-1))
  await answered(popup)
  return readPopup(popup)
}

/** Waits until the list has come to rest: typing is answered one macrotask and one message later. */
async function answered(popup: Page): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    await new Promise((done) => setTimeout(done, 20))
    if (await popup.$('main[aria-busy="true"]')) quiet = 0
  }
}

/** Waits until no dialog is there any more: one that is closed keeps the keys until its page has heard of that. */
export async function waitForDialogEnd(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('dialog'))
}

/** The text of the live region that says what was copied. */
export async function readToast(popup: Page): Promise<string> {
  const toast = await popup.waitForSelector('.pk-toast:not(:empty)')
  return (await toast?.evaluate((element) => (element as HTMLElement).innerText)) ?? ''
}
