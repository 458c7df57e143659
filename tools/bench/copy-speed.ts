import type { Page } from 'puppeteer-core'
import { ANSWERED } from '../browser/popup.ts'
import type { Session } from '../browser/session.ts'
import type { Figure } from './figures.ts'

const FIRST_RUNS = 8
const WARM_RUNS = 20

/** From the key `c` to the citation on the clipboard: in a popup just opened, and again in the same one. */
export async function timeCopies(session: Session, address: string, format: string): Promise<Figure[]> {
  const tab = await session.open(address)
  const first: number[] = []
  const warm: number[] = []
  for (let n = 0; n < FIRST_RUNS; n++) {
    const popup = await openWatched(session, tab, format)
    first.push(await copy(popup))
    while (n === 0 && warm.length < WARM_RUNS) warm.push(await copy(popup))
    await popup.close()
  }
  await tab.close()
  return [
    { name: `copy as ${format}, first in a popup`, unit: 'ms', values: first, budget: 300 },
    { name: `copy as ${format}, warm`, unit: 'ms', values: warm, budget: 100 },
  ]
}

async function openWatched(session: Session, tab: Page, format: string): Promise<Page> {
  const own = await session.openOwn('library.html')
  await own.evaluate((value) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => Promise<void> } } }
    }
    return chrome.storage.local.set({ 'settings.citationFormat': value })
  }, format)
  await own.close()
  await tab.bringToFront()
  const popup = await session.openPopup(tab)
  await popup.waitForSelector(ANSWERED)
  await popup.evaluate(() => {
    let pressed = 0
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
    const state = { copied: undefined as number | undefined }
    for (const name of ['write', 'writeText'] as const) {
      const write = navigator.clipboard[name].bind(navigator.clipboard) as (data: never) => Promise<void>
      navigator.clipboard[name] = async (data: unknown) => {
        await write(data as never)
        state.copied = performance.now() - pressed
      }
    }
    Object.assign(globalThis, { state })
  })
  await popup.keyboard.press('ArrowDown')
  return popup
}

async function copy(popup: Page): Promise<number> {
  await popup.evaluate(
    () => ((globalThis as unknown as { state: { copied?: number } }).state.copied = undefined),
  )
  await popup.keyboard.press('c')
  const copied = await popup.waitForFunction(
    () => (globalThis as unknown as { state: { copied?: number } }).state.copied,
  )
  return (await copied.jsonValue()) as number
}
