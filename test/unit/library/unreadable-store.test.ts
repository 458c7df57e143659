import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findHoldings } from '../../../lib/library/holdings.ts'
import { createLibrary } from '../../../lib/library/library.ts'
import { openMemoryShelf } from '../../../lib/library/memory-shelf.ts'
import { savePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import { buildIndex } from '../../../lib/search/build-index.ts'
import { closeDatabase } from '../../../lib/storage/database.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { readWordVectors } from '../../../tools/word-vectors.ts'
import { emptyDatabase, paperNamed } from './stores.ts'

const papers = await readBundledPapers()
const shipped = [openMemoryShelf('bundled', 'Bundled', papers, buildIndex(papers))]
const vectors = await readWordVectors()
const PAGE = {
  url: 'https://arxiv.org/abs/2310.08782',
  authors: [],
  ids: { arxiv: '2310.08782' },
  evidence: {},
  confidence: 1,
}
const NEWER =
  'Your papers were last kept by a newer Paperkin, which this one cannot read. Update the extension; nothing was changed.'

let off: string[] = []
const newLibrary = (shippedShelves = async () => shipped) =>
  createLibrary({
    openShelves: createStoredShelves(),
    shippedShelves,
    shelvesOff: async () => off,
    findHoldings,
    loadVectors: async () => vectors,
  })

/** What a Paperkin of the future would leave. */
const writeNewerDatabase = () =>
  new Promise<void>((done) => {
    const opening = indexedDB.open('paperkin', 1000)
    opening.onsuccess = () => {
      opening.result.close()
      done()
    }
  })

/** As in a profile whose database is damaged, or where none may be kept. */
const refuseDatabase = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError')
  })

beforeEach(async () => {
  off = []
  await emptyDatabase()
})

describe('where the store of papers cannot be read', () => {
  it('searches the bundled papers, and says why there are no others', async () => {
    await writeNewerDatabase()
    const { hits, notice } = await newLibrary().search('packet spraying', 5)
    expect(hits.map(({ paper }) => paper.id)).toEqual(['arxiv:2407.00550'])
    expect(notice).toBe(`Only bundled papers are shown. ${NEWER}`)
  })

  it('finds kin among the bundled papers', async () => {
    await writeNewerDatabase()
    const open = await newLibrary().openPaper(PAGE, 5)
    expect(open).toMatchObject({ shelf: 'Bundled', compared: 31, notice: expect.stringContaining(NEWER) })
    expect(open.kin.length).toBeGreaterThan(0)
    const again = await newLibrary().kinOf('arxiv:2310.08782', 5)
    expect(again.kin).toEqual(open.kin)
    expect(again.notice).toBe(open.notice)
  })

  it('says so where only the address of the open paper is known', async () => {
    await writeNewerDatabase()
    const open = await newLibrary().openPaper({ ...PAGE, ids: { arxiv: '2699.00001' } }, 5)
    expect(open).toMatchObject({ kin: [], notice: expect.stringContaining(NEWER) })
  })

  it('lists and cites the bundled papers when the browser refuses to open it', async () => {
    const refused = refuseDatabase()
    const library = newLibrary()
    const newest = await library.newest(40)
    expect(newest.total).toBe(31)
    expect(newest.notice).toBe(
      'Only bundled papers are shown. The browser does not let Paperkin open its store of papers (UnknownError: Internal error opening backing store.). Free some disk space or leave private browsing, then try again.',
    )
    expect((await library.resolve('arxiv:2310.08782')).ids.arxiv).toBe('2310.08782')
    expect(await library.shelves()).toEqual([{ id: 'bundled', name: 'Bundled', count: 31, isOn: true }])
    refused.mockRestore()
  })

  it('speaks of no bundled papers where these are switched off', async () => {
    off = ['bundled']
    await writeNewerDatabase()
    expect(await newLibrary().newest(5)).toEqual({ papers: [], total: 0, notice: NEWER })
  })

  it('fails where nothing can be read at all', async () => {
    await writeNewerDatabase()
    const damaged = newLibrary(async () => {
      throw new Error('the package is damaged')
    })
    await expect(damaged.search('packet spraying', 5)).rejects.toThrow('the package is damaged')
  })

  it('saves nothing, and says why', async () => {
    await writeNewerDatabase()
    await expect(savePaper(paperNamed('Krill'))).rejects.toThrow(NEWER)
  })

  it('reads it as soon as it can be read', async () => {
    await savePaper(paperNamed('Krill and the tides'))
    await closeDatabase()
    const refused = refuseDatabase()
    const library = newLibrary()
    expect((await library.search('krill', 5)).hits).toEqual([])
    refused.mockRestore()
    const { hits, notice } = await library.search('krill', 5)
    expect(hits.map(({ paper }) => paper.title)).toEqual(['Krill and the tides'])
    expect(notice).toBeUndefined()
  })
})
