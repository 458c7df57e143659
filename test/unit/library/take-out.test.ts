import { beforeEach, describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../lib/cite/bibtex.ts'
import { createKeys } from '../../../lib/cite/keys.ts'
import { type ExportFormat, type FormatCitations, writePapers } from '../../../lib/exchange/write-papers.ts'
import { importFile } from '../../../lib/library/import/import-file.ts'
import { papersOf, type Some, takeOut } from '../../../lib/library/take-out.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { addPapers, changePapers } from '../../../lib/storage/change-papers.ts'
import { changeShelves, createShelf } from '../../../lib/storage/shelves.ts'
import { plainText } from '../../../lib/text/plain.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { drawPapers, hasPapers } from '../cite/drawn-papers.ts'
import { emptyDatabase, paperNamed, papersOn } from './stores.ts'

if (!hasPapers) console.info('Skipped: papers.jsonl.xz is not here. PAPERKIN_DATA names its folder.')

async function written(some: Some, format: ExportFormat, cite?: FormatCitations): Promise<string> {
  let text = ''
  for await (const piece of writePapers(takeOut(some), format, cite)) text += piece
  return text
}
const broughtIn = async (text: string, name: string) =>
  papersOn((await importFile(new File([text], name), 'Back')).shelf)
const titles = async (some: Some) => {
  const all: string[] = []
  for await (const { title } of takeOut(some)) all.push(title)
  return all
}

beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine', createdAt: 1 })
})

const fill = (papers: Awaited<ReturnType<typeof drawPapers>>) =>
  addPapers(
    'mine',
    papers.map((paper, i) => ({
      paper,
      addedAt: 1_700_000_000_000 + i,
      ...(i % 2 && { tags: ['ä', `t${i % 9}`] }),
      ...(i % 3 && { note: `Note ${i}\nin lines` }),
      ...(i % 5 === 0 && { readState: 'read' as const }),
    })),
  )

describe('papers taken out as JSON Lines', () => {
  const sources: [string, () => Promise<Paper[]>][] = [
    ['the bundled papers', readBundledPapers],
    ...(hasPapers
      ? [['2,000 real papers', () => drawPapers(2000, 11)] as [string, () => Promise<Paper[]>]]
      : []),
  ]
  it.each(sources)('come back as they were, with all notes: %s', async (_what, read) => {
    await fill(await read())
    const before = await papersOn('mine')
    const text = await written({ shelf: 'mine' }, 'json-lines')
    await emptyDatabase()
    const after = await broughtIn(text, 'mine.jsonl')
    expect(after.map((one) => ({ ...one, shelf: 'mine' }))).toEqual(before)
  })
})

describe.skipIf(!hasPapers)('2,000 real papers taken out as BibTeX', async () => {
  it('come back as the same papers', async () => {
    const drawn = hasPapers ? await drawPapers(2000, 13) : []
    // As a shelf has them: text plain, DOIs in lower case.
    const papers = drawn.map((paper) => ({
      ...paper,
      title: plainText(paper.title),
      ids: { ...paper.ids, ...(paper.ids.doi && { doi: paper.ids.doi.toLowerCase() }) },
    }))
    await fill(papers)
    const keys = new Set<string>()
    const cite: FormatCitations = (some) =>
      formatBibtex(
        some,
        createKeys(some, undefined, (text) => text, keys),
        { dialect: 'bibtex' },
      )
    const text = await written({ shelf: 'mine' }, 'bibtex', cite)
    const after = await broughtIn(text, 'mine.bib')
    expect(after.map(({ paper }) => facts(paper))).toEqual(papers.map(facts))
  })

  // Quotes and dashes as LaTeX means them: there ' is ’ and -- is –.
  const plain = (text = '') =>
    text
      .replace(/[‘’'`]/g, '’')
      .replace(/[“”"]/g, '”')
      .replace(/-+|[–—]/g, '-')
  const facts = ({ title, authors, ids: { doi, arxiv }, issued }: (typeof papersType)[number]) => ({
    title: plain(title),
    authors: authors.map(({ family, given }) => plain(`${family}, ${given ?? ''}`)),
    year: issued?.slice(0, 4),
    // arXiv's own DOI says no more than the arXiv id.
    doi: doi?.startsWith('10.48550/') ? undefined : doi,
    arxiv,
  })
})

declare const papersType: Awaited<ReturnType<typeof drawPapers>>

describe('what is taken out', () => {
  beforeEach(async () => {
    await addPapers(
      'mine',
      ['A', 'B', 'C'].map((title) => ({ paper: paperNamed(title) })),
    )
    await createShelf('Other', { id: 'other', createdAt: 2 })
    await addPapers('other', [{ paper: paperNamed('D') }])
  })

  it('is in the order in which it was asked for, without what is gone', async () => {
    await changePapers('mine', { numbers: [2] }, () => undefined)
    const keys = [
      { shelf: 'other', number: 1 },
      { shelf: 'mine', number: 3 },
      { shelf: 'mine', number: 2 },
      { shelf: 'gone', number: 1 },
      { shelf: 'mine', number: 1 },
    ]
    expect(await titles({ keys })).toEqual(['D', 'C', 'A'])
  })

  it('is all that is shown, shelf by shelf', async () => {
    await createShelf('Deleted', { id: 'deleted', createdAt: 3 })
    await addPapers('deleted', [{ paper: paperNamed('E') }])
    await changeShelves(new Map([['deleted', { deletedAt: 1 }]]))
    expect(await titles('everything')).toEqual(['A', 'B', 'C', 'D'])
  })

  it('may be more than a batch', async () => {
    await addPapers(
      'other',
      Array.from({ length: 1100 }, (_, i) => ({ paper: paperNamed(`P${i}`) })),
    )
    const keys = Array.from({ length: 1101 }, (_, i) => ({ shelf: 'other', number: 1101 - i }))
    const found: string[] = []
    for await (const papers of papersOf(keys)) found.push(...papers.map(({ paper }) => paper.title))
    expect([found.length, found[0], found.at(-1)]).toEqual([1101, 'P1099', 'D'])
  })
})
