/** Whether the open panel would lie over what is read here: on a narrow screen, or beside a wide column of text. */
export function isInTheWay(page: Document): boolean {
  if (innerWidth < NARROW) return true
  const text = page.querySelector('.ltx_page_content, .ltx_page_main')
  return text !== null && text.getBoundingClientRect().right > innerWidth - PANEL
}

/** How many kin leave at least half of the window's height to the page. */
export function countThatFits(): number {
  return innerHeight < LOW ? 3 : 5
}

const LOW = 800
// As in style.css: the width at which the panel becomes a sheet, and what it takes with its margins.
const NARROW = 720
const PANEL = 364
