import { beforeEach, describe, expect, it } from 'vitest'
import { createLibrary } from '../../../lib/library/library.ts'
import { openMemoryShelf } from '../../../lib/library/memory-shelf.ts'
import type { OpenShelf } from '../../../lib/library/shelf.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { buildIndex } from '../../../lib/search/build-index.ts'
import { readWordVectors } from '../../../tools/word-vectors.ts'

const vectors = await readWordVectors()

const OKAFOR = [{ family: 'Okafor', given: 'Adaeze' }]
const TITLE = 'Frozen features, warm starts: reusing source models for transfer learning'
const ABSTRACT =
  'We reuse the features of source models for transfer learning, and choose which source model to start from.'

const PREPRINT: Paper = {
  id: 'arxiv:2402.00007',
  title: TITLE,
  abstract: ABSTRACT,
  authors: OKAFOR,
  ids: { arxiv: '2402.00007' },
  issued: '2024-02-01',
  venue: { type: 'preprint', name: 'arXiv' },
}
const PUBLISHED: Paper = {
  id: 'doi:10.5555/jtr.2024.0702',
  title: TITLE,
  authors: [{ family: 'Okafor', given: 'A.' }],
  ids: { doi: '10.5555/jtr.2024.0702' },
  issued: '2024-07',
  venue: { type: 'article-journal', name: 'Journal of Transfer Research', volume: '7', pages: '1-20' },
}
/** What is shown of the two: of every field the better value. */
const BOTH = {
  title: TITLE,
  abstract: ABSTRACT,
  authors: OKAFOR,
  ids: { arxiv: '2402.00007', doi: '10.5555/jtr.2024.0702' },
  issued: '2024-02-01',
  venue: PUBLISHED.venue,
}
const LIKE: Paper = {
  id: 'arxiv:2401.00001',
  title: 'Choosing source models for transfer learning',
  abstract: 'Which source model to start from decides how well transfer learning does with frozen features.',
  authors: [{ family: 'Cruz' }],
  ids: { arxiv: '2401.00001' },
}
const OTHER: Paper = {
  id: 'doi:10.1/krill',
  title: 'Krill and tides',
  authors: [],
  ids: { doi: '10.1/krill' },
}

let off: string[]
beforeEach(() => {
  off = []
})

const shelf = (name: string, ...papers: Paper[]): OpenShelf =>
  openMemoryShelf(name.toLowerCase(), name, papers, buildIndex(papers))
const libraryOf = (...shelves: OpenShelf[]) =>
  createLibrary({
    openShelves: async () => shelves,
    shelvesOff: async () => off,
    loadVectors: async () => vectors,
  })
const papersOf = (listed: { paper: Paper }[]) => listed.map(({ paper }) => paper)

/** Preprints on one shelf and what became of them on another, under ids that do not tell. */
const twins = (count: number): [Paper[], Paper[]] => {
  const authors = [{ family: 'Li' }]
  const titles = Array.from({ length: count }, (_, i) => `Krill ${i + 1} and the tides of the sea`)
  return [
    titles.map((title, i) => ({ id: `arxiv:${i}`, title, authors, ids: { arxiv: `2401.0000${i}` } })),
    titles.map((title, i) => ({ id: `doi:10.1/${i}`, title, authors, ids: { doi: `10.1/${i}` } })),
  ]
}

describe('a search over several shelves', () => {
  it('shows a preprint and its published twin once, with the better values of both', async () => {
    const library = libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED, OTHER))
    const { hits, total } = await library.search('frozen features warm starts', 5)
    expect(papersOf(hits)).toEqual([expect.objectContaining(BOTH)])
    expect(total).toBe(1)
  })

  it('shows a paper that both have under one id once, with the better values of both', async () => {
    const bare = { id: PREPRINT.id, title: TITLE, authors: OKAFOR, ids: PREPRINT.ids }
    const { hits, total } = await libraryOf(shelf('Mine', bare), shelf('Theirs', PREPRINT)).search(
      'warm starts',
      5,
    )
    expect(papersOf(hits)).toEqual([expect.objectContaining({ abstract: ABSTRACT })])
    expect(total).toBe(1)
  })

  it('gives as many papers as are asked for, though every one of them is there twice', async () => {
    const [preprints, published] = twins(30)
    const { hits } = await libraryOf(shelf('Mine', ...preprints), shelf('Theirs', ...published)).search(
      'krill tides',
      20,
    )
    expect(hits).toHaveLength(20)
    expect(new Set(papersOf(hits).map(({ title }) => title)).size).toBe(20)
    for (const { ids } of papersOf(hits)) expect(Object.keys(ids).sort()).toEqual(['arxiv', 'doi'])
  })

  it('leaves two papers apart that have their short title in common', async () => {
    const [one, two] = [
      { ...OTHER, title: 'Rejoinder', authors: [{ family: 'Li' }] },
      {
        ...OTHER,
        id: 'doi:10.1/2',
        ids: { doi: '10.1/2' },
        title: 'Rejoinder',
        authors: [{ family: 'Cruz' }],
      },
    ]
    const { hits } = await libraryOf(shelf('Mine', one), shelf('Theirs', two)).search('rejoinder', 5)
    expect(papersOf(hits)).toEqual([one, two])
  })

  it('takes the merge back when a shelf is switched off', async () => {
    const library = libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED))
    off = ['theirs']
    expect(papersOf((await library.search('warm starts', 5)).hits)).toEqual([PREPRINT])
    off = ['mine']
    expect(papersOf((await library.search('warm starts', 5)).hits)).toEqual([PUBLISHED])
  })

  it('finds in the others, and says how much is missing, while one is being indexed', async () => {
    const waiting = { ...shelf('Theirs', OTHER), count: 500, indexed: () => 120 }
    const { hits, notice } = await libraryOf(shelf('Mine', PREPRINT), waiting).search('warm starts', 5)
    expect(papersOf(hits)).toEqual([PREPRINT])
    expect(notice).toBe('“Theirs” is being indexed: 120 of its 500 papers can be found by now.')
  })

  it('goes by the words of the shelf that has all of them, and by the meaning alone on one that has some', async () => {
    const some = { ...OTHER, id: 'doi:10.1/warm', title: 'Warm krill', ids: { doi: '10.1/warm' } }
    const { hits } = await libraryOf(shelf('Mine', some), shelf('Theirs', PREPRINT)).search('warm starts', 5)
    expect(hits.map(({ paper, terms }) => [paper.id, terms])).toEqual([
      [PREPRINT.id, ['warm', 'starts']],
      [some.id, []],
    ])
  })
})

describe('kin on several shelves', () => {
  it('are a preprint and its published twin once, with the better values of both', async () => {
    const library = libraryOf(shelf('Mine', LIKE, PREPRINT), shelf('Theirs', PUBLISHED))
    const { kin, compared } = await library.kinOf(LIKE.id, 5)
    expect(papersOf(kin)).toEqual([expect.objectContaining({ id: PREPRINT.id, ...BOTH })])
    expect(compared).toBe(3)
  })

  it('are the twin once also where it goes under another title', async () => {
    const renamed = { ...PUBLISHED, title: `${TITLE}, revisited`, alsoTitled: [TITLE] }
    const library = libraryOf(shelf('Mine', LIKE, PREPRINT), shelf('Theirs', renamed))
    const kin = papersOf((await library.kinOf(LIKE.id, 5)).kin)
    expect(kin).toHaveLength(1)
    expect(kin[0]).toMatchObject({ ids: BOTH.ids, venue: BOTH.venue })
  })

  it('are not the twin of the open paper', async () => {
    const library = libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED, LIKE))
    expect(papersOf((await library.kinOf(PREPRINT.id, 5)).kin)).toEqual([LIKE])
  })

  it('are those of the shelves that are on', async () => {
    off = ['theirs']
    const library = libraryOf(shelf('Mine', LIKE), shelf('Theirs', PREPRINT))
    expect(await library.kinOf(LIKE.id, 5)).toMatchObject({ kin: [], compared: 1 })
  })
})

describe('a paper that two shelves have under different ids', () => {
  it('is opened with the better values of both, and says where it is', async () => {
    const library = libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED))
    const open = await library.kinOf(PREPRINT.id, 5)
    expect(open.shelf).toBe('Mine, Theirs')
    expect(open.paper).toMatchObject({ id: PREPRINT.id, ...BOTH })
  })

  it('is cited with the better values of both', async () => {
    const library = libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED))
    expect(await library.resolve(PREPRINT.id)).toMatchObject(BOTH)
    expect(await library.resolve(PUBLISHED.id)).toMatchObject(BOTH)
  })

  it('is cited by the shelves that are on, or by others where none of those has it', async () => {
    const library = libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED))
    off = ['theirs']
    expect(await library.resolve(PREPRINT.id)).toEqual(PREPRINT)
    expect(await library.resolve(PUBLISHED.id)).toMatchObject(BOTH)
  })

  it('is known by its page, with the better values of both', async () => {
    const page = {
      url: 'https://x.example/',
      title: TITLE,
      authors: OKAFOR,
      ids: {},
      evidence: {},
      confidence: 1,
    }
    const open = await libraryOf(shelf('Mine', PREPRINT), shelf('Theirs', PUBLISHED)).openPaper(page, 5)
    expect(open).toMatchObject({ shelf: 'Mine, Theirs', paper: BOTH, kin: [] })
  })
})
