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
// figure beside budget. `--bytes 4300`: each record is made as long, as those of services are that name all references; 220,000
// such are a gigabyte. Without the data it says so and measures nothing.
const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    browser: { type: 'string' },
    bytes: { type: 'string', default: '0' },
  },
})
const folder = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../shared/data')
const corpus = join(folder, 'papers.jsonl.xz')
const REFERENCE = 'https://openalex.org/W'
const RUNS: [BrowserKind, number][] = [
  ['chromium', 1000],
  ['chromium', 10_000],
  ['chromium', 100_000],
  ['firefox', 10_000],
]
const sizes = values.papers?.split(',').map(Number)
const named = sizes?.flatMap((papers): typeof RUNS => [
  ['chromium', papers],
  ['firefox', papers],
])
const wanted = (named ?? RUNS).filter(([browser]) => !values.browser || values.browser === browser)

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
    const record = `${lengthen(line, Number(values.bytes))}\n`
    for (const stream of [plain, packed]) if (!stream.write(record)) await once(stream, 'drain')
  }
  await Promise.all(
    [plain, packed].map((stream) => new Promise<void>((resolve) => stream.end(() => resolve()))),
  )
  return { path, gzipBytes: statSync(`${path}.gz`).size }
}

/** A record with a list of references, until it has so many bytes. */
function lengthen(line: string, bytes: number): string {
  const missing = Math.max(0, Math.floor((bytes - line.length) / (REFERENCE.length + 13)))
  if (missing === 0) return line
  const references = Array.from({ length: missing }, () => REFERENCE + Math.random().toString().slice(2, 12))
  return JSON.stringify({ ...JSON.parse(line), references })
}
