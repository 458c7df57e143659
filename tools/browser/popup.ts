import type { Page } from 'puppeteer-core'

/** What a reader sees in the popup once it has an answer: the way tests look at it. */
export type Shown = {
  /** The paper above the list, where there is one. */
  head?: string
  /** What the list is, in words. */
  heading: string
  rows: { title: string; reasons: string; marked: string[]; isSelected: boolean }[]
}

const BOX = 'input[enterkeyhint="search"]'

/** Waits until the popup shows an answer, and reads it. */
export async function readPopup(popup: Page): Promise<Shown> {
  await popup.waitForSelector('main[aria-busy="false"] [role="status"]:not(:empty)')
  return popup.evaluate(() => {
    const text = (root: ParentNode | null, selector: string) =>
      root?.querySelector(selector)?.textContent.trim() ?? ''
    const head = document.querySelector('section.pk-head')
    return {
      head: head ? (head as HTMLElement).innerText : undefined,
      heading: (document.querySelector('main [role="status"]') as HTMLElement).innerText,
      rows: Array.from(document.querySelectorAll('[role="option"]'), (row) => ({
        title: text(row, '.pk-title'),
        reasons: text(row, '[id$="-why"]'),
        marked: Array.from(row.querySelectorAll('mark'), (mark) => mark.textContent),
        isSelected: row.getAttribute('aria-selected') === 'true',
      })),
    }
  })
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
  await popup.evaluate(
    () =>
      new Promise<void>((done) => {
        const main = document.querySelector('main') as HTMLElement
        let quiet = 0
        const look = () => {
          quiet = main.ariaBusy === 'true' ? 0 : quiet + 1
          if (quiet > 5) done()
          else setTimeout(look, 20)
        }
        look()
      }),
  )
}

/** The text of the live region that says what was copied. */
export async function readToast(popup: Page): Promise<string> {
  const toast = await popup.waitForSelector('.pk-toast:not(:empty)')
  return (await toast?.evaluate((element) => (element as HTMLElement).innerText)) ?? ''
}
