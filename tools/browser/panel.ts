import type { ElementHandle, Page } from 'puppeteer-core'

/** What a reader sees in the hint panel. */
export type ShownPanel = {
  heading: string
  theme: string
  isFolded: boolean
  kin: { title: string; href: string; reasons: string }[]
  text: string
}

/** Into the panel's shadow tree: `inPanel('aside h2')`. */
export const inPanel = (selector: string) => `paperkin-hints >>> ${selector}`

/** Waits for something in the panel. By frames, since changes in a shadow tree do not reach an observer of the page. */
export function waitInPanel(page: Page, selector: string): Promise<ElementHandle | null> {
  return page.waitForSelector(inPanel(selector), { visible: true })
}

/** Waits for the panel on a page, and reads it. */
export async function readPanel(page: Page): Promise<ShownPanel> {
  const panel = await waitInPanel(page, 'aside')
  if (!panel) throw new Error('There is no panel on the page.')
  return panel.evaluate((aside) => ({
    heading: aside.querySelector('h2')?.innerText ?? '',
    theme: aside.closest('[data-theme]')?.getAttribute('data-theme') ?? '',
    isFolded: aside.querySelector('ol') === null,
    kin: Array.from(aside.querySelectorAll('li'), (item) => ({
      title: item.querySelector('a')?.innerText ?? '',
      href: item.querySelector('a')?.href ?? '',
      reasons: item.querySelector<HTMLElement>('.pk-why')?.innerText ?? '',
    })),
    text: (aside as HTMLElement).innerText,
  }))
}
