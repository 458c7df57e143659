import { beforeEach, describe, expect, it } from 'vitest'
import { createTable } from '../../../../lib/library/table/table.ts'
import type { Filter, Order } from '../../../../lib/model/listing.ts'
import { addPapers } from '../../../../lib/storage/change-papers.ts'
import { createShelf } from '../../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed } from '../stores.ts'

const journal = (name: string) => ({ type: 'article-journal' as const, name })

const MINE = [
  {
    paper: paperNamed('Tides of krill', {
      authors: [{ family: 'Okafor', given: 'Adaeze' }, { family: 'Li' }],
      issued: '2021-05-01',
      venue: journal('Polar Notes'),
    }),
    addedAt: 3000,
    tags: ['to cite', 'krill'],
    note: 'Compare with the whales.',
    readState: 'read' as const,
  },
  {
    paper: paperNamed('“A map of ice”', {
      authors: [{ family: 'Maaten', particle: 'van der' }],
      issued: '2019',
      venue: journal('Arctic Letters'),
    }),
    addedAt: 1000,
    readState: 'to read' as const,
  },
  { paper: paperNamed('Whales'), addedAt: 2000 },
]
const THEIRS = [
  {
    paper: paperNamed('Überlegungen zum Eis', {
      authors: [{ family: 'Cruz' }],
      issued: '2021',
      venue: journal('Polar Notes'),
    }),
    addedAt: 4000,
    tags: ['krill'],
    mergedFrom: [paperNamed('Überlegungen zum Eis')],
  },
]
const [KRILL, MAP, WHALES, EIS] = ['Tides of krill', '“A map of ice”', 'Whales', 'Überlegungen zum Eis']

const AS_ADDED: Order = { by: 'addedAt', isDescending: false }

let table: ReturnType<typeof createTable>
beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine', createdAt: 1 })
  await createShelf('Theirs', { id: 'theirs', createdAt: 2 })
  await addPapers('mine', MINE)
  await addPapers('theirs', THEIRS)
  table = createTable()
})

const titlesOf = async (filter: Filter, order = AS_ADDED) => {
  const { id, total } = await table.list(filter, order)
  const titles = table.rows(id, 0, 10).map(({ title }) => title)
  expect(total).toBe(titles.length)
  return titles
}

it('a row tells what the table shows of a paper, and no more than is known', async () => {
  const { id } = await table.list({}, AS_ADDED)
  expect(table.rows(id, 0, 10)).toEqual([
    {
      shelf: 'mine',
      number: 2,
      title: '“A map of ice”',
      authors: 'van der Maaten',
      addedAt: 1000,
      year: 2019,
      venue: 'Arctic Letters',
      readState: 'to read',
    },
    { shelf: 'mine', number: 3, title: 'Whales', authors: '', addedAt: 2000 },
    {
      shelf: 'mine',
      number: 1,
      title: 'Tides of krill',
      authors: 'Okafor, Li',
      addedAt: 3000,
      year: 2021,
      venue: 'Polar Notes',
      readState: 'read',
      tags: ['to cite', 'krill'],
      hasNote: true,
    },
    {
      shelf: 'theirs',
      number: 1,
      title: 'Überlegungen zum Eis',
      authors: 'Cruz',
      addedAt: 4000,
      year: 2021,
      venue: 'Polar Notes',
      tags: ['krill'],
      isMerged: true,
    },
  ])
})

describe('a filter', () => {
  it.each<[string, Filter, string[]]>([
    ['nothing', {}, [MAP, WHALES, KRILL, EIS]],
    ['a word of the title', { text: 'whales' }, [WHALES]],
    ['a beginning of a word', { text: 'whal' }, [WHALES]],
    ['the inside of a word', { text: 'hales' }, []],
    ['an author, in capitals', { text: 'OKAFOR' }, [KRILL]],
    ['a word of the venue', { text: 'arctic' }, [MAP]],
    ['a word of a tag', { text: 'cite' }, [KRILL]],
    ['a word without its accent', { text: 'uberlegungen' }, [EIS]],
    ['words of different fields', { text: 'polar krill' }, [KRILL, EIS]],
    ['a word that is there and one that is not', { text: 'polar sourdough' }, []],
    ['a word of a note, which the table does not hold', { text: 'compare' }, []],
    ['years from', { fromYear: 2020 }, [KRILL, EIS]],
    ['years up to, which an unknown one is not', { toYear: 2020 }, [MAP]],
    ['one year', { fromYear: 2021, toYear: 2021 }, [KRILL, EIS]],
    ['a venue', { venue: 'Polar Notes' }, [KRILL, EIS]],
    ['a venue that no paper has', { venue: 'Polar' }, []],
    ['a tag', { tag: 'krill' }, [KRILL, EIS]],
    ['a part of a tag', { tag: 'cite' }, []],
    ['papers that were read', { readState: 'read' }, [KRILL]],
    ['papers to read', { readState: 'to read' }, [MAP]],
    ['unmarked papers', { readState: 'unmarked' }, [WHALES, EIS]],
    ['a shelf', { shelf: 'theirs' }, [EIS]],
    ['a shelf that is not there', { shelf: 'gone' }, []],
    ['all of these at once', { shelf: 'mine', venue: 'Polar Notes', tag: 'krill', text: 'tides' }, [KRILL]],
  ])('by %s', async (_what, filter, titles) => {
    expect(await titlesOf(filter)).toEqual(titles)
  })

  it('counts the years that it would leave if it named none', async () => {
    const years = [
      { year: 2019, count: 1 },
      { year: 2021, count: 2 },
    ]
    expect((await table.list({ fromYear: 2021 }, AS_ADDED)).years).toEqual(years)
    expect((await table.list({ text: 'krill', toYear: 1900 }, AS_ADDED)).years).toEqual([
      { year: 2021, count: 2 },
    ])
  })

  it('offers venues and tags of all papers of the shelves, the most frequent first', async () => {
    const { venues, tags } = await table.list({ text: 'whales' }, AS_ADDED)
    expect(venues).toEqual([
      { name: 'Polar Notes', count: 2 },
      { name: 'Arctic Letters', count: 1 },
    ])
    expect(tags).toEqual([
      { name: 'krill', count: 2 },
      { name: 'to cite', count: 1 },
    ])
    expect((await table.list({ shelf: 'theirs' }, AS_ADDED)).tags).toEqual([{ name: 'krill', count: 1 }])
  })
})

it.each<[Order['by'], up: string[], down: string[]]>([
  ['addedAt', [MAP, WHALES, KRILL, EIS], [EIS, KRILL, WHALES, MAP]],
  ['year', [MAP, KRILL, EIS, WHALES], [KRILL, EIS, MAP, WHALES]],
  ['venue', [MAP, KRILL, EIS, WHALES], [KRILL, EIS, MAP, WHALES]],
  ['title', [MAP, KRILL, WHALES, EIS], [EIS, WHALES, KRILL, MAP]],
  ['authors', [EIS, KRILL, MAP, WHALES], [MAP, KRILL, EIS, WHALES]],
])('in order of %s, what is not known comes last either way', async (by, up, down) => {
  expect(await titlesOf({}, { by, isDescending: false })).toEqual(up)
  expect(await titlesOf({}, { by, isDescending: true })).toEqual(down)
})
