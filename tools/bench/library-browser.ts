import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { BrowserKind } from '../browser/find.mjs'
import { launch } from '../browser/launch.ts'
import { bringIn } from '../browser/library.ts'
import type { Session } from '../browser/session.ts'
import { createWire } from '../browser/wire.ts'
import type { Figure } from './figures.ts'
import { diskBytes, peakMemory, workerMemory } from './library-sizes.ts'
import { timeTyping } from './speed.ts'

const ROOT = join(import.meta.dirname, '../..')
const COLD_RUNS = 9
const PAGE_RUNS = 7
/** What a reader of such papers looks for: words, names, a year, a typing error. */
const QUERIES = [
  'transfer learning',
  'graph neural networks',
  'attention is all',
  'kingma variational',
  'robust speech recognition',
  'NeurIPS 2023 diffusion',
  'low-rank adaptation',
  'quantum error',
  'a survey of deep',
  'tranfser lerning',
  'object detection',
  'parsing with',
  'BERT',
  'causal inference',
  'protein structure',
]

/** What a library of so many papers costs in a real browser with the built extension. */
export async function measureLibrary(
  kind: BrowserKind,
  file: { path: string; gzipBytes: number },
  papers: number,
): Promise<Figure[]> {
  const profile = mkdtempSync(join(tmpdir(), 'paperkin-bench-'))
  const wire = await createWire()
  const extension = join(ROOT, kind === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3')
  const session = await launch(kind, { extension, profile, wire })
  try {
    const imported = await timeImport(session, file.path)
    const cold = await timeCold(session)
    const typed = await timeTyping(session, QUERIES)
    const memory = kind === 'chromium' ? await workerMemory(session) : undefined
    const page = await timePage(session)
    const importBudget = (180_000 * papers) / 100_000
    const figures: (Figure | undefined)[] = [
      time('file read for the preview', [imported.preview]),
      time('import to searchable with kin', [imported.import], importBudget),
      imported.peak === undefined
        ? undefined
        : size('process of the extension at most, meanwhile', imported.peak, 1e9),
      { ...time('search as you type, warm', typed, 30), tailBudget: 100 },
      time('cold worker to first search result', cold.search, 2000),
      time('cold worker to first kin', cold.kin, 400),
      memory === undefined ? undefined : size('memory of the warm worker', memory, 4e8),
      size('on disk', diskBytes(profile), 4 * file.gzipBytes),
      time('library page, open to first rows', page, 500),
    ]
    return figures.filter((figure) => figure !== undefined)
  } finally {
    await session.close()
    await wire.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const time = (name: string, values: number[], budget?: number): Figure => ({
  name,
  unit: 'ms',
  values,
  budget,
})
const size = (name: string, bytes: number, budget: number): Figure => ({
  name,
  unit: 'bytes',
  values: [bytes],
  budget,
})

async function timeImport(session: Session, path: string) {
  const page = await session.openOwn('library.html#papers')
  const watch = session.kind === 'chromium' ? peakMemory() : undefined
  const times = await bringIn(page, path)
  const peak = watch?.()
  await page.close()
  return { ...times, peak }
}

/** From the question to its answer, with the background ended before. */
async function timeCold(session: Session): Promise<{ search: number[]; kin: number[] }> {
  const page = await session.openOwn('popup.html')
  const times = { search: [] as number[], kin: [] as number[] }
  for (let n = 0; n < COLD_RUNS; n++) {
    await session.stopBackground()
    times.search.push(await ask(page, 'search', { query: 'transfer learning', limit: 10 }))
    await session.stopBackground()
    times.kin.push(await ask(page, 'kin', { id: 'arxiv:2309.17002', limit: 10 }))
  }
  await page.close()
  return times
}

function ask(page: Page, call: string, input: object): Promise<number> {
  return page.evaluate(
    async (message) => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage: (message: object) => Promise<{ value?: object }> } }
      >
      const start = performance.now()
      const { value } = await (browser ?? chrome).runtime.sendMessage(message)
      if (!value) throw new Error('The background gave no answer.')
      return performance.now() - start
    },
    { call, input },
  )
}

/** From the start of the page to rows in the table, as the page's own clock has it. */
async function timePage(session: Session): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < PAGE_RUNS; n++) {
    const page = await session.openOwn('library.html#papers')
    const seen = await page.waitForFunction(
      () =>
        document.querySelector('[role="row"][aria-rowindex="2"] .pk-cell-title')?.textContent &&
        performance.now(),
      { polling: 'raf' },
    )
    times.push((await seen.jsonValue()) as number)
    await page.close()
  }
  return times
}
