import { beforeEach, describe, expect, it } from 'vitest'
import { notePapers, putBack, removePapers, tagPapers } from '../../../../lib/library/annotate.ts'
import { rowsKind } from '../../../../lib/library/index-kinds.ts'
import { openKeptIndex } from '../../../../lib/library/kept-index.ts'
import { createTable } from '../../../../lib/library/table/table.ts'
import type { Order } from '../../../../lib/model/listing.ts'
import { addPapers } from '../../../../lib/storage/change-papers.ts'
import { changeShelves, createShelf, eraseShelf } from '../../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed } from '../stores.ts'

const AS_ADDED: Order = { by: 'addedAt', isDescending: false }
const papers = (...titles: string[]) =>
  titles.map((title, i) => ({ paper: paperNamed(title), addedAt: i + 1 }))

let table: ReturnType<typeof createTable>
beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine', createdAt: 1 })
  table = createTable()
})

const titlesOf = (id: number) => table.rows(id, 0, 10).map(({ title }) => title)
const list = async () => titlesOf((await table.list({}, AS_ADDED)).id)

describe('a window', () => {
  beforeEach(() => addPapers('mine', papers('A', 'B', 'C', 'D', 'E')))

  it('has so many rows from where it starts, and fewer at the end', async () => {
    const { id } = await table.list({}, AS_ADDED)
    const titles = (start: number, count: number) => table.rows(id, start, count).map(({ title }) => title)
    expect([titles(0, 2), titles(2, 2), titles(4, 2), titles(5, 2)]).toEqual([
      ['A', 'B'],
      ['C', 'D'],
      ['E'],
      [],
    ])
  })

  it('has the keys of its rows, in their order', async () => {
    const { id } = await table.list({}, { by: 'title', isDescending: true })
    expect(table.keys(id, 1, 2)).toEqual([
      { shelf: 'mine', number: 4 },
      { shelf: 'mine', number: 3 },
    ])
  })
})

describe('a listing', () => {
  it('stays as it was while papers are taken off and added', async () => {
    await addPapers('mine', papers('A', 'B'))
    const { id } = await table.list({}, AS_ADDED)
    await removePapers([{ shelf: 'mine', number: 1 }])
    await addPapers('mine', [{ paper: paperNamed('C'), addedAt: 3 }])
    expect(await list()).toEqual(['B', 'C'])
    expect(titlesOf(id)).toEqual(['A', 'B'])
    expect(table.keys(id, 0, 10)).toEqual([
      { shelf: 'mine', number: 1 },
      { shelf: 'mine', number: 2 },
    ])
  })

  it('is kept however many are made after it, and has no rows when two of those were looked at', async () => {
    await addPapers('mine', papers('A'))
    const { id } = await table.list({}, AS_ADDED)
    for (let more = 0; more < 9; more++) await table.list({}, AS_ADDED)
    expect(titlesOf(id)).toEqual(['A'])
    await list()
    expect(titlesOf(id)).toEqual(['A'])
    await list()
    expect([titlesOf(id), table.keys(id, 0, 10)]).toEqual([[], []])
  })

  it('says how many papers are in it where not all are yet, and no more once they are', async () => {
    await createShelf('Theirs', { id: 'theirs', createdAt: 2 })
    await addPapers('theirs', papers('A', 'B'))
    const many = Array.from({ length: 3001 }, (_, i) => `Krill ${i}`)
    await addPapers('mine', papers(...many), { areNew: true })
    expect(await table.list({}, AS_ADDED)).toMatchObject({ total: 2, indexed: 2 })
    expect((await table.places()).size).toBe(3003)
    const whole = await table.list({ text: 'krill 3000' }, AS_ADDED)
    expect(whole).toMatchObject({ total: 1 })
    expect(whole).not.toHaveProperty('indexed')
  })

  it('follows what was noted, taken off and put back since the one before', async () => {
    await addPapers('mine', papers('A', 'B'))
    expect(await list()).toEqual(['A', 'B'])
    const first = [{ shelf: 'mine', number: 1 }]
    await tagPapers(first, 'to cite', true)
    await notePapers(first, { readState: 'read', note: 'Twice.' })
    const noted = await table.list({ tag: 'to cite', readState: 'read' }, AS_ADDED)
    expect(table.rows(noted.id, 0, 10)).toEqual([
      {
        shelf: 'mine',
        number: 1,
        title: 'A',
        authors: '',
        addedAt: 1,
        readState: 'read',
        tags: ['to cite'],
        hasNote: true,
      },
    ])
    const before = await removePapers(first)
    expect(await list()).toEqual(['B'])
    await putBack(before)
    expect(await list()).toEqual(['A', 'B'])
    expect((await table.list({ tag: 'to cite' }, AS_ADDED)).total).toBe(1)
  })
})

describe('shelves', () => {
  beforeEach(async () => {
    await addPapers('mine', papers('A', 'C'))
    await createShelf('Theirs', { id: 'theirs', createdAt: 2 })
    await addPapers('theirs', papers('B', 'A'))
  })

  it('stand in one order, each with its own record of a paper that both have', async () => {
    const { id } = await table.list({}, { by: 'title', isDescending: false })
    const rows = table.rows(id, 0, 10).map(({ title, shelf, number }) => [title, shelf, number])
    expect(rows).toEqual([
      ['A', 'mine', 1],
      ['A', 'theirs', 2],
      ['B', 'theirs', 1],
      ['C', 'mine', 2],
    ])
  })

  it('tell where each of their papers lies', async () => {
    expect(await table.places()).toEqual(
      new Map([
        ['mine title:a', { shelf: 'mine', number: 1, title: 'A' }],
        ['mine title:c', { shelf: 'mine', number: 2, title: 'C' }],
        ['theirs title:b', { shelf: 'theirs', number: 1, title: 'B' }],
        ['theirs title:a', { shelf: 'theirs', number: 2, title: 'A' }],
      ]),
    )
  })

  it.each([
    ['is being imported', { isImporting: true }, { isImporting: false }],
    ['was deleted', { deletedAt: 5 }, { deletedAt: undefined }],
  ])('are not shown while one %s', async (_what, hidden, shown) => {
    expect(await list()).toEqual(['A', 'B', 'C', 'A'])
    await changeShelves(new Map([['theirs', hidden]]))
    expect(await list()).toEqual(['A', 'C'])
    expect((await table.list({ shelf: 'theirs' }, AS_ADDED)).total).toBe(0)
    await changeShelves(new Map([['theirs', shown]]))
    expect(await list()).toEqual(['A', 'B', 'C', 'A'])
  })

  it('are shown without one that was erased', async () => {
    expect(await list()).toEqual(['A', 'B', 'C', 'A'])
    await eraseShelf('theirs')
    expect(await list()).toEqual(['A', 'C'])
  })
})

describe('a shelf of more than one segment', { timeout: 60_000 }, () => {
  it('has every row in its place, also past the first segment, and in a new window', async () => {
    const many = Array.from({ length: 8200 }, (_, i) => ({
      paper: paperNamed(`Krill ${i + 1}`, { issued: i >= 8190 ? '2024' : '1999' }),
      addedAt: i + 1,
      ...(i === 8195 && { tags: ['late'] }),
    }))
    await addPapers('mine', many, { areNew: true })
    // As an import does: so many rows are not waited for by a listing.
    await (await openKeptIndex('mine', rowsKind)).finish()
    await createShelf('Theirs', { id: 'theirs', createdAt: 2 })
    await addPapers('theirs', [{ paper: paperNamed('Whales'), addedAt: 9000, tags: ['late'] }])
    for (const fresh of [table, createTable()]) {
      const all = await fresh.list({}, AS_ADDED)
      expect(all.total).toBe(8201)
      expect(all.years).toEqual([
        { year: 1999, count: 8190 },
        { year: 2024, count: 10 },
      ])
      const around = fresh.rows(all.id, 8190, 4).map(({ title, number }) => [title, number])
      expect(around).toEqual([
        ['Krill 8191', 8191],
        ['Krill 8192', 8192],
        ['Krill 8193', 8193],
        ['Krill 8194', 8194],
      ])
      expect(fresh.keys(all.id, 8199, 5)).toEqual([
        { shelf: 'mine', number: 8200 },
        { shelf: 'theirs', number: 1 },
      ])
      const late = await fresh.list({ tag: 'late' }, AS_ADDED)
      expect(fresh.rows(late.id, 0, 5).map(({ title }) => title)).toEqual(['Krill 8196', 'Whales'])
    }
  })
})
