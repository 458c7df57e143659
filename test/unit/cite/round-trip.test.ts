import { describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../lib/cite/bibtex.ts'
import { formatCslJson } from '../../../lib/cite/csl-json.ts'
import { formatEndnote } from '../../../lib/cite/endnote.ts'
import { formatRis } from '../../../lib/cite/ris.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { diskTexCommands } from './disk-source.ts'
import { drawPapers, hasPapers } from './drawn-papers.ts'
import { biblatexCslConverter } from './readers/biblatex-csl-converter.ts'
import { astrocite, citationJs } from './readers/csl-items.ts'
import { expectedReading } from './readers/expected.ts'
import { comparable, type Reader } from './readers/reading.ts'
import { refer } from './readers/refer.ts'
import { retorquere } from './readers/retorquere.ts'

type Write = (papers: Paper[], keys: string[]) => string
type Format = { name: string; write: Write; readers: Reader[] }

const commands = await diskTexCommands()

const tex = (dialect: 'bibtex' | 'biblatex', escapes: 'utf-8' | 'latex'): Format => ({
  name: `${dialect} in ${escapes}`,
  write: (papers, keys) =>
    formatBibtex(papers, keys, { dialect, commands: escapes === 'latex' ? commands : undefined }),
  readers: [retorquere, citationJs],
})

const FORMATS: Format[] = [
  tex('bibtex', 'utf-8'),
  tex('bibtex', 'latex'),
  tex('biblatex', 'utf-8'),
  tex('biblatex', 'latex'),
  { name: 'RIS', write: formatRis, readers: [astrocite, citationJs] },
  { name: 'EndNote', write: formatEndnote, readers: [refer] },
  { name: 'CSL-JSON', write: formatCslJson, readers: [biblatexCslConverter, citationJs] },
]

const CASES = FORMATS.flatMap(({ name, write, readers }) =>
  readers.map((reader) => ({ format: name, write, by: reader.name, reader })),
)

describe('the bundled papers', async () => {
  const papers = await readBundledPapers()
  it.each(CASES)('read back the same: $format by $by', ({ write, reader }) => {
    expect(papers).toHaveLength(31)
    expectSame(papers, write, reader)
  })
})

describe('2,000 real papers drawn by seed', async () => {
  if (!hasPapers) console.info('Skipped: papers.jsonl.xz is not here. PAPERKIN_DATA names its folder.')
  const papers = hasPapers ? await drawPapers(2000, 5) : []
  it.skipIf(!hasPapers).each(CASES)('read back the same: $format by $by', ({ write, reader }) => {
    expect(papers).toHaveLength(2000)
    expectSame(papers, write, reader)
  })
})

function expectSame(papers: Paper[], write: Write, reader: Reader): void {
  const read = reader.read(
    write(
      papers,
      papers.map((_, i) => `key${i}`),
    ),
  )
  const pairs = papers.map((paper, i) =>
    comparable(read.get(`key${i}`) ?? {}, expectedReading(paper), reader),
  )
  // Those that differ, not all: a failure shall show what is wrong.
  const wrong = pairs.filter(([found, expected]) => JSON.stringify(found) !== JSON.stringify(expected))
  expect(wrong.map(([found]) => found)).toEqual(wrong.map(([, expected]) => expected))
}
