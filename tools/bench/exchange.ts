import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip } from 'node:zlib'
import { formatBibtex } from '../../lib/cite/bibtex.ts'
import { readFile } from '../../lib/exchange/read-file.ts'
import { writePapers } from '../../lib/exchange/write-papers.ts'
import type { Paper } from '../../lib/model/paper.ts'
import { readLines } from '../cli/json-lines.ts'

// `npm run bench:exchange [-- N]`: records a second and peak memory of reading N papers from files of each kind.
const COUNT = Number(process.argv[2] ?? 100_000)
const CORPUS = join(
  process.env.PAPERKIN_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url)),
  'papers.jsonl.xz',
)

if (process.argv[2] === '--measure') await measure(process.argv[3] ?? '')
else await compare()

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-bench-'))
  try {
    const corpus = join(folder, 'corpus.jsonl')
    const own = join(folder, 'own.jsonl')
    const bib = join(folder, 'papers.bib')
    await write(corpus, corpusLines())
    await write(own, writePapers(papersOf(corpus), 'json-lines'))
    await write(bib, writePapers(papersOf(corpus), 'bibtex', toBibtex()))
    await pipeline(Readable.from(papersAsText(own)), createGzip({ level: 1 }), createWriteStream(`${own}.gz`))
    console.log('file              MB   papers  problems     s  records/s  peak MB')
    for (const file of [own, `${own}.gz`, corpus, bib]) run(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Measured in a process of its own, so that the peak is of reading alone. */
function run(file: string) {
  const script = fileURLToPath(import.meta.url)
  spawnSync(process.execPath, [...process.execArgv, script, '--measure', file], { stdio: 'inherit' })
}

async function measure(file: string) {
  const start = performance.now()
  let papers = 0
  let problems = 0
  for await (const batch of readFile(await openAsBlob(file), basename(file))) {
    papers += batch.papers.length
    problems += batch.problems.length
  }
  const seconds = (performance.now() - start) / 1000
  const peak = process.resourceUsage().maxRSS / 1024
  const figures = [statSync(file).size / 1e6, papers, problems, seconds, papers / seconds, peak]
  const widths = [6, 9, 10, 6, 11, 9]
  const cells = figures.map((value, i) =>
    (i === 3 ? value.toFixed(1) : value.toFixed(0)).padStart(widths[i] ?? 0),
  )
  console.log(`${basename(file).padEnd(14)}${cells.join('')}`)
}

async function write(file: string, text: AsyncIterable<string>) {
  await pipeline(Readable.from(text), createWriteStream(file))
}

/** Lines of the given corpus, or made-up ones of the same size where it is not there. */
async function* corpusLines(): AsyncGenerator<string> {
  let count = 0
  if (existsSync(CORPUS))
    for await (const line of readLines(CORPUS)) {
      if (count++ >= COUNT) return
      yield `${line}\n`
    }
  for (; count < COUNT; count++) {
    const [title, abstract] = [
      `A paper about number ${count}`,
      `Words about the number ${count}. `.repeat(40),
    ]
    yield `${JSON.stringify({ title, abstract, authors: ['Ada Lovelace', 'Alan Turing'], year: 2020 })}\n`
  }
}

async function* papersOf(file: string): AsyncGenerator<Paper> {
  for await (const { papers } of readFile(await openAsBlob(file), basename(file))) yield* papers
}

async function* papersAsText(file: string): AsyncGenerator<string> {
  yield* writePapers(papersOf(file), 'json-lines')
}

/** With the abstract, as reference managers write it, which a citation leaves out. */
function toBibtex() {
  let number = 0
  return (papers: Paper[]) =>
    papers
      .map((paper) => {
        const entry = formatBibtex([paper], [`key${number++}`], { dialect: 'bibtex' })
        const abstract = (paper.abstract ?? '').replace(/[{}\\]/g, '')
        return entry.replace(/\n\}$/, `,\n  abstract = {${abstract}}\n}`)
      })
      .join('\n\n')
}
