import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../lib/cite/bibtex.ts'
import { formatCslJson } from '../../../lib/cite/csl-json.ts'
import { createFileFormatter } from '../../../lib/cite/file-formatter.ts'
import { createKeys } from '../../../lib/cite/keys.ts'
import { formatRis } from '../../../lib/cite/ris.ts'
import { type ExportFormat, type FormatCitations, writePapers } from '../../../lib/exchange/write-papers.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { diskSource } from '../cite/disk-source.ts'
import { anyPaper } from './any-paper.ts'
import { readAll } from './read.ts'

const many: Paper[] = Array.from({ length: 450 }, (_, i) => ({
  id: `doi:10.1000/${i}`,
  title: `Paper ${i}`,
  authors: [{ family: 'Li', given: 'Wei' }],
  issued: '2020',
  ids: { doi: `10.1000/${i}` },
  venue: { type: 'article-journal', name: 'Journal of Numbers', pages: '1-9', year: 2020 },
}))

async function write(papers: Paper[], format: ExportFormat, cite?: FormatCitations): Promise<string> {
  let text = ''
  for await (const piece of writePapers(papers, format, cite)) text += piece
  return text
}

describe('JSON Lines', () => {
  it('gives the same records back, bit for bit, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { minLength: 1, maxLength: 5 }), async (papers) => {
        const text = await write(papers, 'json-lines')
        const back = await readAll(text, 'papers.jsonl')
        expect(back.problems).toEqual([])
        expect(back.papers).toEqual(papers)
        expect(await write(back.papers, 'json-lines')).toBe(text)
      }),
    )
  })

  it('writes equal papers as equal lines', async () => {
    const [paper] = many as [Paper]
    const turned = Object.fromEntries(Object.entries(paper).reverse()) as Paper
    expect(await write([turned], 'json-lines')).toBe(await write([paper], 'json-lines'))
  })
})

describe('notes', () => {
  const noted = { tags: ['two words', 'état'], note: 'See {p. 3} & 100 %.', readState: 'to read' as const }

  it.each([
    ['bibtex', 'bibtex', 'a.bib'],
    ['bibtex', 'biblatex', 'a.bib'],
    ['ris', 'ris', 'a.ris'],
    ['csl-json', 'csl-json', 'a.json'],
  ] as const)('go along in %s (%s) where they are asked for', async (format, citations, name) => {
    const papers = many.slice(0, 2).map((paper) => ({ ...paper, ...noted }))
    const withNotes = createFileFormatter(citations, { withNotes: true }, diskSource)
    const { notes } = await readAll(await write(papers, format, withNotes), name)
    expect(notes).toEqual({ 'doi:10.1000/0': noted, 'doi:10.1000/1': noted })
    const without = createFileFormatter(citations, {}, diskSource)
    expect((await readAll(await write(papers, format, without), name)).notes).toEqual({})
  })
})

it('the lines and paragraphs of a note go along in RIS, whatever they look like', async () => {
  const note = 'First line.\nTY  - JOUR\nER  - \n\nPMID: 1\nSource: the library\nKW  - no tag'
  const papers = many.slice(0, 2).map((paper) => ({ ...paper, note, readState: 'read' as const }))
  const withNotes = createFileFormatter('ris', { withNotes: true }, diskSource)
  const text = await write(papers, 'ris', withNotes)
  const read = await readAll(text, 'a.ris')
  expect(read.notes).toEqual({
    'doi:10.1000/0': { note: note.replace('ER  - ', 'ER  -'), readState: 'read' },
    'doi:10.1000/1': { note: note.replace('ER  - ', 'ER  -'), readState: 'read' },
  })
  expect(read.problems).toEqual([])
})

describe('formats of citations', () => {
  const taken = () => {
    const keys = new Set<string>()
    return (papers: Paper[]) => createKeys(papers, undefined, (text) => text, keys)
  }
  const formatters: [ExportFormat, string, (keysOf: ReturnType<typeof taken>) => FormatCitations][] = [
    ['bibtex', 'a.bib', (keysOf) => (some) => formatBibtex(some, keysOf(some), { dialect: 'bibtex' })],
    ['ris', 'a.ris', (keysOf) => (some) => formatRis(some, keysOf(some))],
    ['csl-json', 'a.json', (keysOf) => (some) => formatCslJson(some, keysOf(some))],
  ]

  it.each(formatters)('%s is one file out of several batches', async (format, name, create) => {
    const { papers, problems } = await readAll(await write(many, format, create(taken())), name)
    expect(problems).toEqual([])
    expect(papers.map(({ title, ids, authors, venue }) => ({ title, ids, authors, venue }))).toEqual(
      many.map(({ title, ids, authors, venue }) => ({ title, ids, authors, venue })),
    )
  })

  it('gives no citation key twice, also in different batches', async () => {
    const text = await write(many, 'bibtex', (formatters[0] as (typeof formatters)[0])[2](taken()))
    const keys = Array.from(text.matchAll(/^@article\{(.+),$/gm), ([, key]) => key)
    expect([keys.length, new Set(keys).size]).toEqual([450, 450])
  })

  it.each([
    ['json-lines', ''],
    ['csl-json', '[\n]\n'],
  ] as const)('%s of no papers is a file without papers', async (format, text) => {
    expect(await write([], format, () => '')).toBe(text)
  })
})
