import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import type { BrowserKind } from '../browser/find.mjs'
import { readLines } from '../cli/json-lines.ts'
import { run } from '../steps.ts'
import { drawTable, isKept } from './figures.ts'
import { measureLibrary } from './library-browser.ts'

// `npm run bench:library [-- --papers 1000,10000 --browser chromium]`: what a library of real papers costs in a real browser,
// figure beside budget. Without the data it says so and measures nothing.
const { values } = parseArgs({ options: { papers: { type: 'string' }, browser: { type: 'string' } } })
const folder = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../shared/data')
const corpus = join(folder, 'papers.jsonl.xz')
const RUNS: [BrowserKind, number][] = [
  ['chromium', 1000],
  ['chromium', 10_000],
  ['chromium', 100_000],
  ['firefox', 10_000],
]
const wanted = RUNS.filter(
  ([browser, papers]) =>
    (!values.browser || values.browser === browser) &&
    (!values.papers || values.papers.split(',').includes(String(papers))),
)

if (existsSync(corpus)) await measureAll()
else console.log(`No corpus (${corpus}; another folder by PAPERKIN_DATA): nothing to measure.`)

async function measureAll(): Promise<void> {
  for (const browser of ['chrome', 'firefox'])
    if ((await run('wxt', ['build', '-b', browser])) !== 0) throw new Error('The build failed: see above.')
  for (const [browser, papers] of wanted) {
    const scratch = mkdtempSync(join(tmpdir(), 'paperkin-bench-'))
    try {
      const file = await takeFirst(papers, scratch)
      const figures = await measureLibrary(browser, file, papers)
      console.log(`\n${papers} papers in ${browser}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`)
      console.log(drawTable(figures))
      if (!figures.every(isKept)) process.exitCode = 1
    } finally {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** The first papers of the corpus, a fair sample, as JSON Lines; and how many bytes they are as gzip. */
async function takeFirst(papers: number, scratch: string): Promise<{ path: string; gzipBytes: number }> {
  const path = join(scratch, 'papers.jsonl')
  const plain = createWriteStream(path)
  const packed = createGzip()
  packed.pipe(createWriteStream(`${path}.gz`))
  let left = papers
  for await (const line of readLines(corpus)) {
    if (left-- === 0) break
    for (const stream of [plain, packed]) if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  }
  await Promise.all(
    [plain, packed].map((stream) => new Promise<void>((resolve) => stream.end(() => resolve()))),
  )
  return { path, gzipBytes: statSync(`${path}.gz`).size }
}
