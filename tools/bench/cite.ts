/**
 * Time and size of citations: `npx tsx tools/bench/cite.ts`. Prints a table with the budget
 * beside each figure; times are of the processor.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { readBundledPapers } from '../bundled-asset.ts'

const ASSETS = new URL('../../assets/', import.meta.url)
const source = {
  loadStyle: (name: string) => readFile(new URL(`styles/${name}.csl`, ASSETS), 'utf8'),
  loadLocale: (language: string) => readFile(new URL(`locales/${language}.xml`, ASSETS), 'utf8'),
  loadAscii: (table: string) => readFile(new URL(`ascii/${table}.txt`, ASSETS), 'utf8'),
}

const rows: [what: string, figure: string, budget: string][] = []
const { createCiter } = await import('../../lib/cite/citer.ts')
const [paper] = await readBundledPapers()
if (!paper) throw new Error('There are no bundled papers.')

await measure('bibtex', 300, 100)
await measure('ris', 300, 100)
await measure('apa', 300, 100)
await measureReferences()
await measureManyAuthors()
await measureSize()
for (const [what, figure, budget] of rows) console.log(`${what.padEnd(48)}${figure.padStart(16)}   ${budget}`)

/** A citer is made anew for each format, so that the first citation is a first one but for the import. */
async function measure(format: CitationFormat, first: number, warm: number): Promise<void> {
  const cite = createCiter(source)
  row(`${format}, first`, await time(() => cite([paper as never], { format })), `≤ ${first} ms`)
  const times = []
  for (let i = 0; i < 21; i++) times.push(await time(() => cite([paper as never], { format })))
  row(`${format}, warm, median of 21`, times.sort((a, b) => a - b)[10] ?? 0, `≤ ${warm} ms`)
}

async function measureReferences(): Promise<void> {
  const cite = createCiter(source)
  for (const style of ['ieee', 'chicago-notes'])
    row(
      `${style}, first`,
      await time(() => cite([paper as never], { format: 'reference', style })),
      '≤ 300 ms',
    )
}

async function measureManyAuthors(): Promise<void> {
  const cite = createCiter(source)
  const authors = Array.from({ length: 2833 }, (_, i) => ({ family: `Müller${i}`, given: 'Ada B.' }))
  for (const format of ['bibtex', 'apa'] as const)
    row(
      `${format}, 2,833 authors`,
      await time(() => cite([Object.assign({}, paper, { authors }) as never], { format })),
    )
}

/** What lib/cite adds to a bundle, minified as the extension's is. */
async function measureSize(): Promise<void> {
  const noNetwork = fileURLToPath(new URL('../../lib/cite/no-network.ts', import.meta.url))
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'node-fetch': noNetwork, 'sync-fetch': noNetwork } },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../lib/cite/citer.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'cite',
      },
    },
  })
  const [made] = [output].flat()
  const code =
    made && 'output' in made ? made.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') : ''
  const file = join(mkdtempSync(join(tmpdir(), 'paperkin-cite-')), 'cite.mjs')
  writeFileSync(file, code)
  row('lib/cite, load of its bundle', await time(() => import(file)))
  rmSync(dirname(file), { recursive: true })
  rows.push(['lib/cite, minified', `${Math.round(code.length / 1000)} kB`, ''])
  rows.push(['lib/cite, gzipped', `${Math.round(gzipSync(code).length / 1000)} kB`, ''])
}

/** Processor time in ms: on a machine that is shared the clock measures the neighbours. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function row(what: string, ms: number, budget = ''): void {
  rows.push([what, `${ms.toFixed(1)} ms`, budget])
}
