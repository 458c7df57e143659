import { beforeEach, describe, expect, it } from 'vitest'
import { separatePaper } from '../../../../lib/library/annotate.ts'
import { importFile } from '../../../../lib/library/import/import-file.ts'
import type { Paper } from '../../../../lib/model/paper.ts'
import { addPapers, changePapers } from '../../../../lib/storage/change-papers.ts'
import { getPapers } from '../../../../lib/storage/shelved-papers.ts'
import { readShelf } from '../../../../lib/storage/shelves.ts'
import { splitPaper } from '../../../../lib/storage/split-paper.ts'
import { emptyDatabase, paperNamed, papersOn } from '../stores.ts'

const preprint = paperNamed('LEARNING TO WAIT FOR LONG', {
  id: 'arxiv:2301.00001',
  abstract: 'We wait for a long time, and learn from it.',
  authors: [{ family: 'Cruz', given: 'Maria' }],
  issued: '2023-01-05',
  ids: { arxiv: '2301.00001' },
})
const published = paperNamed('Learning to wait for long', {
  id: 'doi:10.1000/wait',
  authors: [{ family: 'Cruz', given: 'M.' }],
  issued: '2023',
  ids: { doi: '10.1000/wait' },
  venue: { name: 'Journal of Waiting', type: 'article-journal', volume: '3' },
})
const merged = {
  id: 'arxiv:2301.00001',
  title: 'Learning to wait for long',
  abstract: preprint.abstract,
  authors: preprint.authors,
  issued: '2023-01-05',
  ids: { arxiv: '2301.00001', doi: '10.1000/wait' },
  venue: published.venue,
}
const others = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    paperNamed(`Other ${i}`, { ids: { doi: `10.1000/${i}` }, id: `doi:10.1000/${i}` }),
  )

async function bringIn(papers: object[]): Promise<string> {
  const lines = papers.map((paper) => JSON.stringify(paper)).join('\n')
  return (await importFile(new File([lines], 'my.jsonl'), 'My papers')).shelf
}

beforeEach(emptyDatabase)

describe.each([
  ['one after the other', 0],
  ['batches apart', 1200],
])('two records of a paper, %s', (_how, between) => {
  const first = { ...preprint, tags: ['a', 'b'], note: 'One.', readState: 'to read', addedAt: 2000 }
  const second = { ...published, tags: ['b', 'c'], note: 'Two.', readState: 'read', addedAt: 1000 }
  const noted = { tags: ['a', 'b', 'c'], note: 'One.\n\nTwo.', readState: 'read', addedAt: 1000 }

  it('are one with the better values, the notes of both, and both records', async () => {
    const shelf = await bringIn([first, ...others(between), second])
    expect((await readShelf(shelf))?.count).toBe(between + 1)
    const [one] = await getPapers(shelf, ['arxiv:2301.00001'])
    expect(one).toEqual({ shelf, number: 1, paper: merged, ...noted, mergedFrom: [preprint, published] })
  })

  it('are two again when they are parted, and one when that is taken back', async () => {
    const shelf = await bringIn([first, ...others(between), second])
    const undo = await separatePaper({ shelf, number: 1 })
    const parted = await getPapers(shelf, ['arxiv:2301.00001', 'doi:10.1000/wait'])
    expect(parted).toEqual([
      { shelf, number: 1, paper: preprint, ...noted },
      { shelf, number: between + 2, paper: published, addedAt: 1000 },
    ])
    expect((await readShelf(shelf))?.count).toBe(between + 2)
    await changePapers(shelf, { numbers: [1] }, (there) => ({ ...there, note: 'Three.' }))
    await undo()
    expect((await readShelf(shelf))?.count).toBe(between + 1)
    const [one] = await papersOn(shelf)
    expect(one).toEqual({
      shelf,
      number: 1,
      paper: merged,
      ...noted,
      note: 'Three.',
      mergedFrom: [preprint, published],
    })
  })

  it('are found to be one by what only the second said', async () => {
    const third = paperNamed('Waiting', { id: 'doi:10.1000/wait', ids: { doi: '10.1000/wait' } })
    const shelf = await bringIn([preprint, ...others(between), published, third])
    const [one] = await getPapers(shelf, ['arxiv:2301.00001'])
    expect(one?.paper.alsoTitled).toEqual(['Waiting'])
    expect(one?.mergedFrom).toEqual([preprint, published, third])
  })
})

describe('papers of one title without ids', () => {
  const editorial = (family: string, note: string) => ({
    title: 'Editorial',
    authors: [{ family }],
    ids: {},
    note,
  })

  it('are both kept where their authors are others, each with its notes', async () => {
    const shelf = await bringIn([
      editorial('Cruz', 'Of Cruz.'),
      editorial('Li', 'Of Li.'),
      editorial('Abe', 'Of Abe.'),
    ])
    expect(
      (await papersOn(shelf)).map(({ paper, note }) => [paper.id, paper.authors[0]?.family, note]),
    ).toEqual([
      ['title:editorial', 'Cruz', 'Of Cruz.'],
      ['title:editorial~2', 'Li', 'Of Li.'],
      ['title:editorial~3', 'Abe', 'Of Abe.'],
    ])
  })

  it('are none of them lost where one is parted whose id another has', async () => {
    const twice = [editorial('Cruz', 'One.'), editorial('Li', ''), editorial('Cruz', 'Two.')]
    const shelf = await bringIn(twice)
    await separatePaper({ shelf, number: 1 })
    expect((await papersOn(shelf)).map(({ paper }) => [paper.id, paper.authors[0]?.family])).toEqual([
      ['title:editorial', 'Cruz'],
      ['title:editorial~2', 'Li'],
      ['title:editorial~3', 'Cruz'],
    ])
  })
})

describe('parting a paper', () => {
  it('leaves one alone that is not merged, or is gone', async () => {
    const shelf = await bringIn([preprint])
    const before = await papersOn(shelf)
    for (const number of [1, 2]) await (await separatePaper({ shelf, number }))()
    expect(await papersOn(shelf)).toEqual(before)
  })

  it('leaves it as it was where the parts cannot be written', async () => {
    const shelf = await bringIn([preprint, published])
    const before = await papersOn(shelf)
    const bad = { ...published, title: () => '' } as never as Paper
    const parts = (there: (typeof before)[number]) => ({
      first: { ...there, paper: preprint },
      others: [published, bad],
    })
    await expect(splitPaper(shelf, 1, parts)).rejects.toThrow()
    expect(await papersOn(shelf)).toEqual(before)
    expect((await readShelf(shelf))?.count).toBe(1)
  })

  it('gives a part whose id has come to the shelf meanwhile another one', async () => {
    const shelf = await bringIn([preprint, published])
    await addPapers(shelf, [{ paper: published, note: 'Another.' }])
    await separatePaper({ shelf, number: 1 })
    expect((await papersOn(shelf)).map(({ paper: { id }, note }) => [id, note])).toEqual([
      ['arxiv:2301.00001', undefined],
      ['doi:10.1000/wait', 'Another.'],
      ['doi:10.1000/wait~2', undefined],
    ])
  })
})
