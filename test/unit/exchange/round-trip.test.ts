import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../lib/cite/bibtex.ts'
import { formatCslJson } from '../../../lib/cite/csl-json.ts'
import { formatRis } from '../../../lib/cite/ris.ts'
import { readCorpusRecord } from '../../../lib/exchange/formats/own.ts'
import { toPaper } from '../../../lib/exchange/to-paper.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { diskTexCommands } from '../cite/disk-source.ts'
import { readAll } from './read.ts'

const DATA = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const CORPUS = join(DATA, 'papers.jsonl.xz')
const isThere = existsSync(CORPUS)
if (!isThere)
  console.log(`Skipped: the round trip of real papers needs ${CORPUS}. PAPERKIN_DATA says where it is.`)

const SIZE = 2000
// Lines to choose from; the corpus is in random order.
const LINES = 20_000

describe.skipIf(!isThere)('2,000 real papers', async () => {
  const papers = isThere ? await samplePapers() : []
  const keys = papers.map((_, i) => `key${i}`)
  const commands = await diskTexCommands()

  it.each([
    ['BibTeX', 'a.bib', () => formatBibtex(papers, keys, { dialect: 'bibtex' })],
    ['BibTeX in LaTeX commands', 'a.bib', () => formatBibtex(papers, keys, { dialect: 'bibtex', commands })],
    ['BibLaTeX', 'a.bib', () => formatBibtex(papers, keys, { dialect: 'biblatex' })],
    ['RIS', 'a.ris', () => formatRis(papers, keys)],
    ['CSL-JSON', 'a.json', () => formatCslJson(papers, keys)],
  ] as const)('come back from %s', async (_, name, write) => {
    const back = await readAll(write(), name)
    expect(back.problems).toEqual([])
    expect(back.papers.map(citedFacts)).toEqual(papers.map(citedFacts))
  })
})

/** Papers by a seeded draw, so that every run has the same. */
async function samplePapers(): Promise<Paper[]> {
  const xz = spawn('xz', ['-dc', CORPUS], { stdio: ['ignore', 'pipe', 'ignore'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: xz.stdout })) {
    lines.push(line)
    if (lines.length === LINES) break
  }
  xz.kill()
  const random = createRandom(20261123)
  return Array.from({ length: SIZE }, () => {
    const [line = ''] = lines.splice(Math.floor(random() * lines.length), 1)
    return toPaper(readCorpusRecord(JSON.parse(line)))
  })
}

/** What a citation carries, quotes and dashes as LaTeX means them: there `'` is ’ and `--` is –. */
function citedFacts({ title, authors, ids, venue, issued, url }: Paper) {
  const doi = /^10\.48550\/arxiv\./.test(ids.doi ?? '') ? undefined : ids.doi
  return typeset({
    title,
    authors,
    arxiv: ids.arxiv,
    doi,
    venue: venue?.name,
    year: venue?.year ?? Number(issued?.slice(0, 4)),
    // A citation names the arXiv page where the record has no address.
    url: url?.startsWith('https://arxiv.org/abs/') ? undefined : url,
  })
}

function typeset<T>(facts: T): T {
  const text = JSON.stringify(facts)
    .normalize('NFC')
    .replace(/ı\u0301/g, 'í')
    .replace(/---|—/g, '—')
    .replace(/--|–/g, '–')
    .replace(/['‘’]/g, '’')
  return JSON.parse(text.replace(/[‐‑]/g, '-').replace(/[“”]/g, '\\"'))
}

/** Mulberry32, public domain: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
