import { beforeEach, describe, expect, it } from 'vitest'
import { createLibrary, type Library } from '../../../lib/library/library.ts'
import { openMemoryShelf } from '../../../lib/library/memory-shelf.ts'
import { VectorFileError } from '../../../lib/model/errors.ts'
import type { PagePaper } from '../../../lib/model/page-paper.ts'
import { buildIndex } from '../../../lib/search/build-index.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { readWordVectors } from '../../../tools/word-vectors.ts'

const page = (fields: Partial<PagePaper>): PagePaper => ({
  url: 'https://arxiv.org/abs/1',
  authors: [],
  ids: {},
  evidence: {},
  confidence: 1,
  ...fields,
})

const NEW = page({
  title: 'Choosing source data for transfer',
  abstract:
    'Dataset pruning removes source classes before pretraining, so that transfer learning to downstream tasks stays as good.',
  ids: { arxiv: '2699.00001' },
})

let off: string[]
let library: Library

beforeEach(async () => {
  off = []
  const papers = await readBundledPapers()
  const memory = new Map<string, PagePaper>()
  library = createLibrary({
    openShelves: async () => [openMemoryShelf('bundled', 'Bundled', papers, buildIndex(papers))],
    shelvesOff: async () => off,
    remember: async (id, page) => void memory.set(id, page),
    recall: async (id) => memory.get(id),
    loadVectors: () => readWordVectors(),
  })
})

describe('the library', () => {
  it('knows a paper on a shelf by its arXiv id alone', async () => {
    const open = await library.openPaper(page({ ids: { arxiv: '2310.08782' } }), 5)
    expect(open.shelf).toBe('Bundled')
    expect(open.paper?.title).toBe(
      'Selectivity Drives Productivity: Efficient Dataset Pruning for Enhanced Transfer Learning',
    )
    expect(open.kin.map(({ paper }) => paper.id)).not.toContain('arxiv:2310.08782')
  })

  it('knows a paper by a title it goes under elsewhere', async () => {
    const authors = [{ family: 'Yadav', given: 'Prateek' }]
    const open = await library.openPaper(
      page({ title: 'TIES-Merging: Resolving Interference When Merging Models', authors }),
      5,
    )
    expect(open.paper?.id).toBe('arxiv:2306.01708')
  })

  it('finds kin, with reasons, for a paper that is on no shelf', async () => {
    const open = await library.openPaper(NEW, 5)
    expect(open.shelf).toBeUndefined()
    expect(open.kin[0]?.paper.id).toBe('arxiv:2310.08782')
    expect(open.kin[0]?.reasons.length).toBeGreaterThan(0)
  })

  it('says nothing is close rather than padding', async () => {
    const open = await library.openPaper(
      page({
        title: 'Sourdough fermentation',
        abstract: 'Lactic acid bacteria and rye flour at 30 degrees.',
      }),
      5,
    )
    expect(open.kin).toEqual([])
    expect(open.compared).toBe(31)
  })

  it('gives a PDF what its abstract page told earlier', async () => {
    await library.openPaper(NEW, 5)
    const open = await library.openPaper(
      page({ url: 'https://arxiv.org/pdf/2699.00001', ids: { arxiv: '2699.00001' } }),
      5,
    )
    expect(open.paper?.title).toBe('Choosing source data for transfer')
    expect(open.kin[0]?.paper.id).toBe('arxiv:2310.08782')
  })

  it('does not take the title of a PDF tab for better than what its abstract page told', async () => {
    await library.openPaper(NEW, 5)
    const pdf = page({
      url: 'https://arxiv.org/pdf/2699.00001',
      ids: { arxiv: '2699.00001' },
      title: 'choosing_v2_final',
    })
    const { paper } = await library.openPaper(pdf, 5)
    expect(paper).toMatchObject({ title: NEW.title, abstract: NEW.abstract })
  })

  it('says where to read the abstract of a PDF it has not seen', async () => {
    const abstractUrl = 'https://arxiv.org/abs/2699.00002'
    const open = await library.openPaper(page({ ids: { arxiv: '2699.00002' }, abstractUrl }), 5)
    expect(open).toMatchObject({ abstractUrl, kin: [] })
    expect(open.paper).toBeUndefined()
  })

  it.each([
    'CoCa: Contrastive Captioners are Image-Text Foundation Models',
    '[17] J. Yu et al. CoCa: Contrastive captioners are image-text foundation models. TMLR, 2022.',
  ])('finds the paper that a selected text names: %s', async (text) => {
    expect(await library.openText(text, 5)).toMatchObject({
      paper: { id: 'arxiv:2205.01917' },
      shelf: 'Bundled',
    })
  })

  it('says that a selected text names no paper of the shelves, and finds its kin', async () => {
    const open = await library.openText('Pruning source datasets before transfer learning', 5)
    expect(open.paper).toBeUndefined()
    expect(open.kin[0]?.paper.id).toBe('arxiv:2310.08782')
  })

  it('leaves out a shelf that is switched off', async () => {
    off = ['bundled']
    expect((await library.search('packet spraying', 5)).hits).toEqual([])
    expect((await library.openPaper(NEW, 5)).kin).toEqual([])
    expect(await library.shelves()).toEqual([{ id: 'bundled', name: 'Bundled', count: 31, isOn: false }])
  })

  it('finds what a query means, though it has none of the words', async () => {
    const { hits } = await library.search('make a small net learn from a big one', 5)
    const ids = hits.map(({ paper }) => paper.id)
    expect(ids).toContain('arxiv:2304.12314')
    expect(ids).toContain('arxiv:2310.03188')
  })

  it('finds nothing for words and meaning that no paper has', async () => {
    expect((await library.search('sourdough bread', 5)).hits).toEqual([])
  })

  it('finds kin by words, and says why, when the vectors cannot be used', async () => {
    const papers = await readBundledPapers()
    const blunt = createLibrary({
      openShelves: async () => [openMemoryShelf('bundled', 'Bundled', papers, buildIndex(papers))],
      shelvesOff: async () => [],
      loadVectors: async () => {
        throw new VectorFileError('its checksum does not fit its content')
      },
    })
    const open = await blunt.openPaper(NEW, 5)
    expect(open.kin[0]?.paper.id).toBe('arxiv:2310.08782')
    expect(open.notice).toContain('its checksum does not fit')
    expect((await blunt.search('packet spraying', 5)).total).toBe(1)
  })

  it('lists the newest first', async () => {
    const { papers, total } = await library.newest(2)
    expect(papers.map(({ paper }) => paper.issued)).toEqual(['2024-11-06', '2024-08-08'])
    expect(total).toBe(31)
  })

  it('names the id when no shelf has the paper', async () => {
    await expect(library.kinOf('arxiv:0', 5)).rejects.toThrow('arxiv:0')
  })
})
