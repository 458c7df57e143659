import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Paper } from '../../../lib/model/paper.ts'
import type { ShelvedPaper } from '../../../lib/model/stored.ts'
import { addPapers, changePapers, putBackPapers } from '../../../lib/storage/change-papers.ts'
import { database } from '../../../lib/storage/database.ts'
import { changeShelves, createShelf, eraseShelf, readShelf } from '../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed, papersOn } from '../library/stores.ts'
import { noise } from './noise.ts'

const papers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ paper: paperOf(from + i) }))
/** Every other one is long: its record is cut. */
const paperOf = (n: number) => paperNamed(`P${n}`, n % 2 ? { abstract: noise(1000, n) } : {})
const unstorable = { ...paperNamed('Bad'), title: () => 'not storable' } as never as Paper

async function everything() {
  const db = await database()
  const stores = ['shelves', 'papers', 'rests', 'changes'] as const
  return JSON.stringify(await Promise.all(stores.map((store) => db.getAll(store))))
}

let before: string
beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine' })
  await createShelf('Other', { id: 'other' })
  await addPapers('mine', papers(1, 5))
  before = await everything()
})
afterEach(() => void vi.restoreAllMocks())

const taken: ShelvedPaper = { shelf: 'mine', number: 9, paper: paperOf(9), addedAt: 1 }

describe.each<[string, () => Promise<unknown>]>([
  [
    'papers to be added, of which one cannot be stored',
    () => addPapers('mine', [...papers(6, 9), { paper: unstorable }, ...papers(10, 12)]),
  ],
  [
    'papers that are said to be new, of which one is there',
    () => addPapers('mine', [...papers(6, 9), ...papers(3, 3)], { areNew: true }),
  ],
  [
    'papers to be changed, of which one cannot be stored',
    () =>
      changePapers('mine', { numbers: [1, 2, 3, 4, 5] }, (there) =>
        there.number === 4 ? { ...there, paper: unstorable } : { ...there, note: 'x' },
      ),
  ],
  [
    'papers to be changed, of which one is to have an id that another has',
    () =>
      changePapers('mine', { numbers: [1, 2, 3] }, (there) =>
        there.number === 3 ? { ...there, paper: paperNamed('P5') } : undefined,
      ),
  ],
  [
    'a change that throws',
    () =>
      changePapers('mine', { numbers: [1, 2, 3] }, (there) => {
        if (there.number === 3) throw new Error('no')
        return undefined
      }),
  ],
  [
    'papers to be put back, of which one cannot be stored',
    () => putBackPapers('mine', [taken, { ...taken, number: 10, paper: unstorable }]),
  ],
  ['papers for a shelf that is not there', () => addPapers('gone', papers(1, 3))],
  [
    'states of shelves, of which one is not there',
    () =>
      changeShelves(
        new Map([
          ['mine', { name: 'Renamed' }],
          ['gone', { name: 'x' }],
        ]),
      ),
  ],
])('of %s', (_what, work) => {
  it('none is written', async () => {
    await expect(work()).rejects.toThrow()
    expect(await everything()).toBe(before)
  })

  it('none is in the way of what comes after', async () => {
    await Promise.allSettled([work(), addPapers('mine', papers(6, 6))])
    expect(await readShelf('mine')).toMatchObject({ count: 6, lastNumber: 6, revision: 0 })
  })
})

const add = () => addPapers('mine', papers(6, 8))
const note = () => changePapers('mine', { numbers: [1, 2] }, (there) => ({ ...there, note: 'x' }))
const rewrite = () =>
  changePapers('mine', { numbers: [1, 2] }, (there) => ({ ...there, paper: paperOf(there.number + 20) }))
const remove = () => changePapers('mine', { numbers: [1, 2] }, () => undefined)
const putBack = () => putBackPapers('mine', [taken])

it.each<[string, string, () => Promise<unknown>]>([
  ['shelves', 'papers that are added', add],
  ['papers', 'papers that are added', add],
  ['shelves', 'papers that are changed', note],
  ['papers', 'papers that are changed', note],
  ['changes', 'papers that are changed', note],
  ['rests', 'papers that are added', add],
  ['rests', 'papers that are written anew', rewrite],
  ['rests', 'papers that are put back', putBack],
  ['changes', 'papers that are taken off', remove],
  ['shelves', 'papers that are put back', putBack],
  ['changes', 'papers that are put back', putBack],
])(
  'where the browser ends the writing at the store of %s, none is written of %s',
  async (store, _what, work) => {
    let hasEnded = false
    for (const name of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[name]
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...value) {
        const request = write.apply(this, value as Parameters<typeof write>)
        if (this.name === store && !hasEnded) queueMicrotask(() => this.transaction.abort())
        hasEnded ||= this.name === store
        return request
      })
    }
    await expect(work()).rejects.toThrow()
    expect(hasEnded).toBe(true)
    vi.restoreAllMocks()
    expect(await everything()).toBe(before)
  },
)

describe('two windows that change the same papers', () => {
  const all = { numbers: [1, 2, 3, 4, 5] }
  const tag = (tag: string) => () =>
    changePapers('mine', all, (there) => ({ ...there, tags: [...(there.tags ?? []), tag] }))

  it('both have what they were told is written', async () => {
    const works = [
      tag('a'),
      () => changePapers('mine', all, (there) => ({ ...there, note: `${there.note ?? ''}n` })),
      () => changePapers('mine', { numbers: [2] }, () => undefined),
      () => addPapers('mine', papers(4, 9)),
      tag('b'),
      () => addPapers('mine', papers(8, 11)),
      () => changePapers('mine', { ids: ['title:p3'] }, () => undefined),
    ]
    const answers = await Promise.all(works.map((work) => work()))
    expect([answers[2], answers[6]].map((off) => off?.map(({ paper }) => paper.title))).toEqual([
      ['P2'],
      ['P3'],
    ])
    expect(
      (await papersOn('mine')).map(({ number, paper, tags, note }) => [number, paper.title, tags, note]),
    ).toEqual([
      ...[1, 4, 5].map((n) => [n, `P${n}`, ['a', 'b'], 'n']),
      ...[6, 7, 8, 9, 10, 11].map((n) => [n, `P${n}`, undefined, undefined]),
    ])
    expect(await readShelf('mine')).toMatchObject({ count: 9, lastNumber: 11 })
  })

  it('take a paper off once and put it back once', async () => {
    const taking = () => changePapers('mine', { numbers: [2, 2, 3] }, () => undefined)
    const off = (await Promise.all([taking(), taking()])).flat()
    expect(off.map(({ number }) => number)).toEqual([2, 3])
    expect((await readShelf('mine'))?.count).toBe(3)
    await Promise.all([putBackPapers('mine', [...off, ...off]), putBackPapers('mine', off)])
    expect((await readShelf('mine'))?.count).toBe(5)
    expect((await papersOn('mine')).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })

  it('leave a paper that was added again, where another is put back', async () => {
    const off = await changePapers('mine', { numbers: [2] }, () => undefined)
    await addPapers('mine', [{ paper: paperNamed('P2'), note: 'again' }])
    await putBackPapers('mine', off)
    expect((await papersOn('mine')).filter(({ paper }) => paper.title === 'P2')).toMatchObject([
      { number: 6, note: 'again' },
    ])
    expect((await readShelf('mine'))?.count).toBe(5)
  })

  it('leave nothing on a shelf that one of them erases', async () => {
    const works = [addPapers('mine', papers(6, 9)), eraseShelf('mine'), addPapers('mine', papers(10, 12))]
    expect((await Promise.allSettled(works)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    expect(await papersOn('mine')).toEqual([])
  })

  it('leave other shelves alone', async () => {
    await Promise.all([addPapers('other', papers(1, 2)), changePapers('mine', all, () => undefined)])
    expect((await papersOn('other')).map(({ number, paper }) => [number, paper.title])).toEqual([
      [1, 'P1'],
      [2, 'P2'],
    ])
  })
})

describe('a paper that is added', () => {
  it('has the time of its adding, also where that is said to be unknown', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1234)
    const [added] = await addPapers('other', [{ paper: paperNamed('A'), addedAt: undefined }])
    expect(added?.addedAt).toBe(1234)
  })

  it('is there once, as it came first, of several of one id', async () => {
    const one = { paper: paperNamed('A'), note: 'first' }
    expect(await addPapers('other', [one, { ...one, note: 'second' }])).toHaveLength(1)
    await addPapers('other', [{ ...one, note: 'third' }])
    expect(await papersOn('other')).toMatchObject([{ number: 1, note: 'first' }])
    expect((await readShelf('other'))?.count).toBe(1)
  })
})
