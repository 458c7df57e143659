import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeBackup, restoreBackup } from '../../../lib/library/backup.ts'
import { addPapers, changePapers } from '../../../lib/storage/change-papers.ts'
import { database } from '../../../lib/storage/database.ts'
import { putOnce } from '../../../lib/storage/save-paper.ts'
import {
  getPapers,
  meanRecordBytes,
  newestPapers,
  papersAfter,
  papersAt,
  papersByName,
} from '../../../lib/storage/shelved-papers.ts'
import { createShelf, eraseShelf, readShelf } from '../../../lib/storage/shelves.ts'
import { toPacked, toStored } from '../../../lib/storage/stored-paper.ts'
import { fakeLocks } from '../fake-locks.ts'
import { emptyDatabase, paperNamed, papersOn } from '../library/stores.ts'
import { noise } from './noise.ts'

/** Its record is cut where the abstract is longer than some 720 letters. */
const paperOf = (title: string, length: number, seed = length) =>
  paperNamed(title, { abstract: noise(length, seed) })
const LONG = 1100
const SHORT = 100

const rest = async (number: number, shelf = 'mine') => (await database()).get('rests', [shelf, number])
const row = async (number: number, shelf = 'mine') => (await database()).get('papers', [shelf, number])
const restKeys = async () => (await database()).getAllKeys('rests')

beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine' })
  await createShelf('Other', { id: 'other' })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a long record', () => {
  beforeEach(() =>
    addPapers(
      'mine',
      [paperOf('First', LONG), paperOf('Second', SHORT), paperOf('Third', LONG, 3)].map((paper) => ({
        paper,
      })),
    ),
  )

  it('lies in two rows, and a short one in one', async () => {
    expect(await restKeys()).toEqual([
      ['mine', 1],
      ['mine', 3],
    ])
    expect((await row(1))?.packed).toHaveLength(400)
  })

  it('is read whole in every way', async () => {
    const third = { shelf: 'mine', number: 3, paper: paperOf('Third', LONG, 3) }
    expect((await getPapers('mine', ['title:third', 'title:none']))[0]).toMatchObject(third)
    expect((await papersAt('mine', [9, 3]))[1]).toMatchObject(third)
    expect((await newestPapers('mine', 3)).find(({ number }) => number === 3)).toMatchObject(third)
    expect((await papersByName(['title:third']))[0]).toMatchObject(third)
    expect((await papersOn('mine')).at(-1)).toMatchObject(third)
    expect((await putOnce('mine', third)).there).toMatchObject(third)
  })

  it('is as long as it is with its rest, where its shelf tells how much it takes', async () => {
    const lengths = (await papersOn('mine')).map((paper) => toPacked(paper).length)
    expect(await meanRecordBytes('mine', 20)).toBe(lengths.reduce((sum, length) => sum + length) / 3)
  })

  it('that only gets notes is not packed again, and its rest not written', async () => {
    const before = [(await row(1))?.packed, await rest(1)]
    const { put, delete: remove } = IDBObjectStore.prototype
    const written: string[] = []
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...value) {
      written.push(this.name)
      return put.apply(this, value)
    })
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...key) {
      written.push(this.name)
      return remove.apply(this, key)
    })
    await changePapers('mine', { numbers: [1] }, (there) => ({ ...there, note: 'x', tags: ['y'] }))
    expect(written).toEqual(['papers', 'changes', 'shelves'])
    expect([(await row(1))?.packed, await rest(1)]).toEqual(before)
    expect((await papersAt('mine', [1]))[0]).toMatchObject({ note: 'x', paper: paperOf('First', LONG) })
  })

  it('that becomes short leaves no rest, and one that becomes long has one', async () => {
    await changePapers('mine', { numbers: [1, 2] }, (there) => ({
      ...there,
      paper: { ...there.paper, abstract: noise(there.number === 1 ? SHORT : LONG) },
    }))
    expect(await restKeys()).toEqual([
      ['mine', 2],
      ['mine', 3],
    ])
    expect((await papersOn('mine')).map(({ paper }) => paper.abstract?.length)).toEqual([SHORT, LONG, LONG])
  })

  it('that was cut off from its rest is named as damaged, and the others are read', async () => {
    await (await database()).delete('rests', ['mine', 1])
    await expectDamaged()
  })

  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer> | undefined>]>([
    ['has a bit flipped', async (bytes) => bytes.map((byte, i) => (i === 200 ? byte ^ 1 : byte))],
    ['is cut short', async (bytes) => bytes.slice(0, 60)],
    ['is that of another record', () => rest(3)],
    ['is no bytes', async () => 'x' as never],
  ])('whose rest %s is named as damaged, and the others are read', async (_what, damage) => {
    const db = await database()
    await db.put('rests', (await damage((await rest(1)) as Uint8Array<ArrayBuffer>)) as never, ['mine', 1])
    await expectDamaged()
  })

  async function expectDamaged() {
    const damaged =
      'The record of the paper title:first is damaged on the disk. Restore your last backup; all other papers are as they were.'
    await expect(papersAt('mine', [1])).rejects.toThrow(damaged)
    await expect(getPapers('mine', ['title:first'])).rejects.toThrow(damaged)
    await expect(papersByName(['title:first'])).rejects.toThrow(damaged)
    await expect(papersAfter('mine', 0).next()).rejects.toThrow(damaged)
    await expect(changePapers('mine', { numbers: [1] }, () => undefined)).rejects.toThrow(damaged)
    expect((await papersAt('mine', [2, 3])).map((paper) => paper?.paper.title)).toEqual(['Second', 'Third'])
    expect((await papersAfter('mine', 1).next()).value).toHaveLength(2)
    expect((await readShelf('mine'))?.count).toBe(3)
    expect(await eraseShelf('mine')).toBe(true)
    expect(await restKeys()).toEqual([])
  }
})

it('a library whose records lie whole, as version 3 wrote them, has the same backup as one whose are cut', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  const nothing = { settings: {}, styles: [] }
  await addPapers(
    'mine',
    [SHORT, 700, 740, LONG, 3000].map((length) => ({
      paper: paperOf(`P${length}`, length),
      addedAt: length,
    })),
  )
  const cut = await makeBackup(nothing)
  const papers = await papersOn('mine')
  const db = await database()
  await db.clear('rests')
  for (const paper of papers) await db.put('papers', toStored(paper, toPacked(paper)))
  expect(await papersOn('mine')).toEqual(papers)
  const whole = await makeBackup(nothing)
  expect(whole.header).toMatchObject({ hash: cut.header.hash })
  await emptyDatabase()
  await restoreBackup(new File([whole.blob], 'my.paperkin'))
  expect((await makeBackup(nothing)).header).toMatchObject({ hash: cut.header.hash })
  expect(await restKeys()).toHaveLength(3)
})
