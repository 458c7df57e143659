import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { bundledPapers } from '../../test/e2e/bundled-papers.ts'
import { launch } from '../browser/launch.ts'
import { ANSWERED } from '../browser/popup.ts'
import type { Session } from '../browser/session.ts'
import { createWire } from '../browser/wire.ts'
import { timeCopies } from './copy-speed.ts'
import type { Figure } from './figures.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAPER = 'https://arxiv.org/abs/2310.08782'
const COLD_RUNS = 15
const POPUP_RUNS = 15

/** Times of what a reader waits for, in real Chromium with the built extension: needs `npm run build`. */
export async function measureSpeed(): Promise<Figure[]> {
  const profile = mkdtempSync(join(tmpdir(), 'paperkin-bench-'))
  const wire = await createWire()
  wire.pages.set(PAPER, { body: readFileSync(join(ROOT, 'test/pages/e2e/arxiv-abs-2310.08782.html')) })
  const session = await launch('chromium', { extension: join(ROOT, '.output/chrome-mv3'), profile, wire })
  try {
    return [
      await timeKeystrokes(session),
      await timeColdWorker(session),
      await timePopup(session),
      await timePanel(session),
      ...(await timeCopies(session, PAPER, 'bibtex')),
      ...(await timeCopies(session, PAPER, 'apa')),
    ]
  } finally {
    await session.close()
    await wire.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** From the browser's key event to the changed list of results in the page, typing titles of all bundled papers. */
async function timeKeystrokes(session: Session): Promise<Figure> {
  const values = await timeTyping(
    session,
    bundledPapers.map(({ title }) => title.slice(0, 12)),
  )
  return { name: 'first result after a keystroke, warm', unit: 'ms', values, budget: 16 }
}

/** Types queries into the popup, letter by letter; gives the time of each letter to the changed list, in milliseconds. */
export async function timeTyping(session: Session, queries: string[]): Promise<number[]> {
  const popup = await session.openOwn('popup.html')
  await popup.waitForSelector('main[aria-busy="false"] [role="option"]')
  await popup.evaluate(() => {
    const times: number[] = []
    let pressed = 0
    document.addEventListener('input', (event) => (pressed = event.timeStamp), { capture: true })
    new MutationObserver(() => {
      if (pressed) times.push(performance.now() - pressed)
      pressed = 0
    }).observe(document.querySelector('[role="listbox"]') as Element, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    Object.assign(globalThis, { times })
  })
  for (const query of queries) {
    await popup.$eval('input[enterkeyhint="search"]', (box) => (box as HTMLInputElement).select())
    await popup.keyboard.type(query, { delay: 60 })
  }
  // The first words warm it up; a key that changes nothing in the list leaves no sample.
  const values = (await popup.evaluate(() => (globalThis as unknown as { times: number[] }).times)).slice(20)
  await popup.close()
  return values
}

/** From the question to its answer, with the service worker ended before: it starts, loads the shelf and searches. */
async function timeColdWorker(session: Session): Promise<Figure> {
  const page = await session.openOwn('popup.html')
  const values: number[] = []
  for (let n = 0; n < COLD_RUNS; n++) {
    await session.stopBackground()
    values.push(await page.evaluate(askForFirstResult))
  }
  await page.close()
  return { name: 'cold worker to first result', unit: 'ms', values, budget: 250 }
}

async function askForFirstResult(): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<object> } } }
  ).chrome
  const start = performance.now()
  const reply = (await runtime.sendMessage({
    call: 'search',
    input: { query: 'transfer learning', limit: 10 },
  })) as {
    value?: { hits: unknown[] }
  }
  if (!reply.value?.hits.length) throw new Error(`The worker found nothing: ${JSON.stringify(reply)}`)
  return performance.now() - start
}

/** From the start of the toolbar button's page to its first paint with something in it. */
async function timePopup(session: Session): Promise<Figure> {
  const tab = await session.open(PAPER)
  const values: number[] = []
  for (let n = 0; n < POPUP_RUNS; n++) {
    const popup = await session.openPopup(tab)
    await popup.waitForSelector(ANSWERED)
    values.push(await popup.evaluate(paintedAt))
    await popup.close()
  }
  await tab.close()
  return { name: 'popup painted', unit: 'ms', values, budget: 250 }
}

function paintedAt(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (paint) done(paint.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

/** From the page's `DOMContentLoaded` to the panel being in it, on a page of a bundled paper. */
async function timePanel(session: Session): Promise<Figure> {
  const values: number[] = []
  for (let n = 0; n < POPUP_RUNS; n++) {
    const page = await openWatched(session)
    values.push(await page.evaluate(() => (globalThis as unknown as { panelAt: Promise<number> }).panelAt))
    await page.close()
  }
  return { name: 'hint panel on the page', unit: 'ms', values }
}

async function openWatched(session: Session): Promise<Page> {
  const page = await session.open('about:blank')
  await page.evaluateOnNewDocument(() => {
    const panelAt = new Promise<number>((done) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('paperkin-hints')) return
        observer.disconnect()
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        done(performance.now() - (navigation?.domContentLoadedEventStart ?? 0))
      }).observe(document, { childList: true, subtree: true })
    })
    Object.assign(globalThis, { panelAt })
  })
  await page.goto(PAPER)
  return page
}
