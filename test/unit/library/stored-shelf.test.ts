import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findHoldings } from '../../../lib/library/holdings.ts'
import { createLibrary } from '../../../lib/library/library.ts'
import { restorePaper, savePaper, unsavePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { closeDatabase } from '../../../lib/storage/database.ts'
import { papersAfter } from '../../../lib/storage/shelved-papers.ts'
import { createShelf, eraseShelf, readShelf, readShelves } from '../../../lib/storage/shelves.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'

let papers: Paper[]
async function papersOn(shelf: string) {
  const all = []
  for await (const batch of papersAfter(shelf, 0)) all.push(...batch)
  return all
}

const newLibrary = () => createLibrary({ openShelves: createStoredShelves(), shelvesOff: async () => [] })

beforeEach(async () => {
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
  papers = await readBundledPapers()
})

describe('the Saved shelf', () => {
  it('has a paper from the moment it is saved, in a new worker too', async () => {
    const library = newLibrary()
    expect((await library.newest(5)).total).toBe(0)
    await savePaper(papers[0] as Paper)
    for (const one of [library, newLibrary()]) {
      expect((await one.search('label noise', 5)).hits.map(({ paper }) => paper)).toEqual([papers[0]])
      expect((await one.newest(5)).papers).toEqual([{ paper: papers[0] }])
    }
  })

  it('knows a saved paper by its title when the page gives no id', async () => {
    await savePaper(papers[15] as Paper)
    const { title, authors } = papers[15] as Paper
    const page = { url: 'https://x.example/', title, authors, ids: {}, evidence: {}, confidence: 1 }
    expect(await newLibrary().openPaper(page, 5)).toMatchObject({ shelf: 'Saved' })
  })

  it('is told of every paper that is listed: found, kin, newest or open', async () => {
    const openShelves = createStoredShelves()
    const library = createLibrary({ openShelves, shelvesOff: async () => [], findHoldings })
    const [kept, mate] = [papers[0], papers[1]] as [Paper, Paper]
    await createShelf('Mine', { id: 'mine' })
    await addPapers('mine', [{ paper: mate }])
    const { holding } = await savePaper(kept)
    const mine = { shelf: 'mine', number: 1, name: 'Mine' }
    const told = new Map([
      [kept.id, [holding]],
      [mate.id, [mine]],
    ])
    const { papers: newest } = await library.newest(5)
    const { hits } = await library.search('transfer', 5)
    const open = await library.kinOf(kept.id, 5)
    expect(open.holdings).toEqual([holding])
    expect(newest).toHaveLength(2)
    for (const { paper, holdings } of [...newest, ...hits, ...open.kin])
      expect(holdings).toEqual(told.get(paper.id))
  })

  it('is ready for kin, though the words of a paper saved since a search were not asked for yet', async () => {
    const library = newLibrary()
    await savePaper(papers[0] as Paper)
    await library.search('label noise', 5)
    await savePaper(papers[1] as Paper)
    expect((await library.kinOf((papers[0] as Paper).id, 5)).notice).toBeUndefined()
  })

  it('keeps a paper once, however often it is saved', async () => {
    await Promise.all([1, 2, 3].map(() => savePaper(papers[0] as Paper)))
    expect((await readShelves()).map(({ name, count }) => [name, count])).toEqual([['Saved', 1]])
  })

  it('gives back a removed paper with its notes', async () => {
    const { holding } = await savePaper(papers[0] as Paper, {
      tags: ['noise'],
      note: 'read twice',
      readState: 'read',
    })
    const removed = await unsavePaper(holding)
    expect((await newLibrary().search('label noise', 5)).total).toBe(0)
    await restorePaper(removed)
    const [restored] = await papersOn(removed.shelf)
    expect(restored).toMatchObject({
      tags: ['noise'],
      note: 'read twice',
      readState: 'read',
      addedAt: removed.addedAt,
    })
  })

  it('is read again after it could not be read', async () => {
    await savePaper(papers[0] as Paper)
    const library = newLibrary()
    const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new Error('disk')
    })
    await expect(library.newest(5)).rejects.toThrow('disk')
    broken.mockRestore()
    expect((await library.newest(5)).papers).toEqual([{ paper: papers[0] }])
  })

  it('says so when the paper to remove is not there', async () => {
    const { holding } = await savePaper(papers[0] as Paper)
    await unsavePaper(holding)
    await expect(unsavePaper(holding)).rejects.toThrow('The paper is not on Saved')
  })
})

describe('a stored shelf', () => {
  it('keeps all papers of a batch or none', async () => {
    await createShelf('Mine', { id: 'mine' })
    const bad = { ...papers[1], title: () => 'not storable' } as never
    await expect(addPapers('mine', [{ paper: papers[0] as Paper }, { paper: bad }])).rejects.toThrow()
    expect((await readShelf('mine'))?.count).toBe(0)
    expect(await papersOn('mine')).toEqual([])
  })

  it('leaves nothing of a deleted shelf', async () => {
    await createShelf('Mine', { id: 'mine' })
    await addPapers(
      'mine',
      papers.map((paper) => ({ paper })),
    )
    await eraseShelf('mine')
    expect(await papersOn('mine')).toEqual([])
    expect((await newLibrary().newest(5)).total).toBe(0)
  })

  it('counts what two windows add at the same time', async () => {
    await createShelf('Mine', { id: 'mine' })
    await Promise.all([
      addPapers(
        'mine',
        papers.slice(0, 20).map((paper) => ({ paper })),
      ),
      addPapers(
        'mine',
        papers.slice(10).map((paper) => ({ paper })),
      ),
    ])
    expect((await readShelf('mine'))?.count).toBe(31)
  })
})
