import { constants, deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { importFile } from '../../../../lib/library/import/import-file.ts'
import { previewFile } from '../../../../lib/library/import/preview-file.ts'
import { createStoredShelves } from '../../../../lib/library/shipped-shelves.ts'
import { addPapers } from '../../../../lib/storage/change-papers.ts'
import { database } from '../../../../lib/storage/database.ts'
import { createShelf, isShown, readShelf, readShelves } from '../../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed, papersOn } from '../stores.ts'

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `{"title":"Paper ${i}","ids":{"doi":"10.1000/${i}"}}\n`).join('')
const file = (content: BlobPart | BlobPart[], name: string) => new File([content].flat(), name)

/** What is in every store, as text. */
async function everything(): Promise<string> {
  const db = await database()
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (store) => [
      store,
      await db.getAllKeys(store),
      await db.getAll(store),
    ]),
  )
  return JSON.stringify(stores)
}

const titlesOn = async (shelf: string) => (await papersOn(shelf)).map(({ paper }) => paper.title)

/** Fails the n-th writing of a paper from now. */
function failWrite(n: number, error: unknown) {
  const { add } = IDBObjectStore.prototype
  let writes = 0
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...value) {
    if (this.name === 'papers' && ++writes === n) throw error
    return add.apply(this, value as Parameters<typeof add>)
  })
}

let before: string
beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine' })
  await addPapers('mine', [{ paper: paperNamed('Mine'), note: 'keep' }])
  before = await everything()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('an import', () => {
  it('is a shelf of its own that is shown when it is whole, and found by words at once', async () => {
    let shown: string[] = []
    const outcome = await importFile(file(lines(1200), 'my.jsonl'), 'My papers', {
      gate: async () => {
        shown = (await readShelves()).filter(isShown).map(({ name }) => name)
      },
    })
    expect(shown).toEqual(['Mine'])
    expect(outcome).toEqual({ shelf: expect.any(String), papers: 1200, merged: 0, problems: 0 })
    const record = await readShelf(outcome.shelf)
    expect(record).toMatchObject({ name: 'My papers', count: 1200, isImporting: false })
    const shelves = await createStoredShelves()()
    expect((await shelves[1]?.search('paper 1199'))?.matches[0]?.id).toBe('doi:10.1000/1199')
  })

  it.each([
    ['before it begins', 0, 0],
    ['in the middle', 2, 0],
    ['while it is paused', 2, 20],
    ['when all is read', 4, 0],
    ['when all is indexed', 5, 0],
  ])('leaves nothing when it is stopped %s', async (_when, batches, wait) => {
    const controller = new AbortController()
    let batch = 0
    if (batches === 0) controller.abort(new Error('stopped'))
    const gate = async () => {
      if (++batch === batches) controller.abort(new Error('stopped'))
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
    const importing = importFile(file(lines(1800), 'my.jsonl'), 'My papers', {
      signal: controller.signal,
      gate,
    })
    await expect(importing).rejects.toThrow('stopped')
    expect(await everything()).toBe(before)
  })

  it('leaves nothing when it is stopped while the last papers are indexed', async () => {
    const controller = new AbortController()
    vi.stubGlobal('navigator', {
      storage: {
        estimate: async () => {
          controller.abort(new Error('stopped'))
          return {}
        },
      },
    })
    const importing = importFile(file(lines(10), 'my.jsonl'), 'My papers', { signal: controller.signal })
    await expect(importing).rejects.toThrow('stopped')
    expect(await everything()).toBe(before)
  })

  it.each([1, 700, 1200])('leaves nothing when writing %i fails', async (n) => {
    failWrite(n, new Error('the disk is broken'))
    await expect(importFile(file(lines(1200), 'my.jsonl'), 'My papers')).rejects.toThrow('the disk is broken')
    expect(await everything()).toBe(before)
  })

  it('says that the disk is full, and leaves nothing', async () => {
    failWrite(600, new DOMException('', 'QuotaExceededError'))
    await expect(importFile(file(lines(1200), 'my.jsonl'), 'My papers')).rejects.toThrow(
      'The disk is full: the browser has no room left for Paperkin. What you had is unchanged. Free some disk space, or delete a shelf, and try again.',
    )
    expect(await everything()).toBe(before)
  })

  it.each(['papers', 'indexParts'])(
    'says so too where the browser only ends the writing of %s',
    async (store) => {
      const { put, add } = IDBObjectStore.prototype
      const full = (write: typeof put) =>
        function (this: IDBObjectStore, ...value: Parameters<typeof put>) {
          const request = write.apply(this, value)
          // As fake-indexeddb does it inside.
          if (this.name === store)
            queueMicrotask(() => (this.transaction as never as Ending)._abort('QuotaExceededError'))
          return request
        }
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full(put))
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full(add))
      await expect(importFile(file(lines(600), 'my.jsonl'), 'My papers')).rejects.toThrow('The disk is full')
      vi.restoreAllMocks()
      expect(await everything()).toBe(before)
    },
  )

  it('ends before the disk is full', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 100e6, usage: 90e6 }) } })
    await expect(importFile(file(lines(10), 'my.jsonl'), 'My papers')).rejects.toThrow('The disk is full')
    expect(await everything()).toBe(before)
  })

  it.each([
    ['an empty file', '', 'a.bib', '“a.bib” is empty'],
    [
      'broken entries alone',
      '@article{a, title {No sign}}\n',
      'a.bib',
      '“a.bib” has no paper that could be read. Nothing was brought in.',
    ],
    ['a page', '<!DOCTYPE html><html></html>', 'a.html', '“a.html” is of no kind that Paperkin can read'],
  ])('leaves nothing of %s', async (_what, text, name, message) => {
    await expect(importFile(file(text, name), 'My papers')).rejects.toThrow(message)
    expect(await everything()).toBe(before)
  })

  it('keeps what the reader noted in the file', async () => {
    const text = `${JSON.stringify({ id: 'x', title: 'A', authors: [], ids: {}, tags: ['one'], note: 'Mine.', readState: 'read', addedAt: 1_600_000_000_000 })}\n`
    const { shelf } = await importFile(file(text, 'a.jsonl'), 'My papers')
    expect(await papersOn(shelf)).toEqual([
      {
        shelf,
        number: 1,
        paper: { id: 'x', title: 'A', authors: [], ids: {} },
        tags: ['one'],
        note: 'Mine.',
        readState: 'read',
        addedAt: 1_600_000_000_000,
      },
    ])
  })

  it('is previewed with the numbers that it then has, and without a trace', async () => {
    const text = `${lines(700)}{"title":"Open\n${lines(20)}`
    const preview = await previewFile(file(text, 'my.jsonl'))
    expect(preview).toMatchObject({ fileName: 'my.jsonl', papers: 700, duplicates: 20, problemCount: 1 })
    expect(preview.sample).toHaveLength(20)
    expect(preview.problems).toEqual([{ line: 701, reason: expect.any(String) }])
    expect(await everything()).toBe(before)
    expect(await importFile(file(text, 'my.jsonl'), 'My')).toMatchObject({
      papers: 700,
      merged: 20,
      problems: 1,
    })
  })

  it('is warned of where there is too little room for it', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 100e6, usage: 79e6 }) } })
    expect((await previewFile(file(lines(600), 'my.jsonl'))).warning).toBe(
      '600 papers need about 22 MB on the disk, and the browser has 21 MB left for Paperkin. Free some disk space, or delete a shelf, and try again.',
    )
  })
})

describe('an import of a hostile file', () => {
  it('has all the good ones of 10,000 broken entries and 10,000 good ones', async () => {
    const broken = [
      '@article{b%, title = {Open}\n',
      '@article{b%, title {No sign}}\n',
      '@article{b%, author = {No Title}}\n',
    ]
    const text = Array.from({ length: 10_000 }, (_, i) =>
      `${broken[i % 3]}@article{g%, title = {Good %}}\n`.replaceAll('%', String(i)),
    )
    const outcome = await importFile(file(text, 'mixed.bib'), 'Mixed')
    expect(outcome).toMatchObject({ papers: 10_000, merged: 0, problems: 10_000 })
    expect((await readShelf(outcome.shelf))?.count).toBe(10_000)
    expect(new Set(await titlesOn(outcome.shelf)).size).toBe(10_000)
  }, 30_000)

  it('takes __proto__ for a name like any other', async () => {
    const text = '{"title":"A","__proto__":{"note":"polluted"},"ids":{"__proto__":"x"}}\n'
    const { shelf } = await importFile(file(text, 'proto.jsonl'), '__proto__')
    const [one] = await papersOn(shelf)
    expect(one?.note).toBeUndefined()
    expect(Object.keys(one?.paper.ids ?? {})).toEqual([])
    expect((await readShelf(shelf))?.name).toBe('__proto__')
  })

  it('has the papers of cross-references that go in circles', async () => {
    const text =
      '@inproceedings{a, title={A}, crossref={b}}\n@proceedings{b, title={B}, crossref={a}}\n@misc{c, title={C}, crossref={c}}\n'
    const { shelf } = await importFile(file(text, 'circle.bib'), 'Circle')
    expect((await titlesOn(shelf)).sort()).toEqual(['A', 'B', 'C'])
  })

  it.each([
    ['Latin-1', Uint8Array.from('@misc{a, title = {Über Größe}}\n', (one) => one.charCodeAt(0))],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff@misc{a, title = {Über Größe}}\n', 'utf16le'))],
  ])('has the letters of %s', async (_name, bytes) => {
    const { shelf } = await importFile(file(bytes, 'a.bib'), 'A')
    expect(await titlesOn(shelf)).toEqual(['Über Größe'])
  })

  it('has the papers around a line of 100 MB', async () => {
    const part = new Blob(['a'.repeat(1_000_000)])
    const parts = [
      '{"title":"First"}\n{"title":"',
      ...Array.from({ length: 100 }, () => part),
      '"}\n{"title":"Last"}\n',
    ]
    const outcome = await importFile(file(parts, 'long.jsonl'), 'Long')
    expect(outcome).toMatchObject({ papers: 2, problems: 1 })
    expect(await titlesOn(outcome.shelf)).toEqual(['First', 'Last'])
  })

  it('leaves nothing of 5 GB of zeros in a gzip that begin like papers', async () => {
    const head = deflateRawSync(varied(2000), { finishFlush: constants.Z_FULL_FLUSH })
    const zeros = new Blob([deflateRawSync(new Uint8Array(64 * MB), { finishFlush: constants.Z_FULL_FLUSH })])
    const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)
    const bomb = file([header, head, ...Array.from({ length: 80 }, () => zeros)], 'zeros.jsonl.gz')
    await expect(importFile(bomb, 'Zeros')).rejects.toThrow('swells to more than 200 times its size')
    expect(await everything()).toBe(before)
  })

  it('leaves nothing of a zip bomb that begins like papers', async () => {
    const bomb = zipSync({ 'papers.jsonl': strToU8(varied(1000) + '0'.repeat(80 * MB)) }, { level: 6 })
    await expect(importFile(file(bomb, 'bomb.zip'), 'Bomb')).rejects.toThrow('swells to more than 200 times')
    expect(await everything()).toBe(before)
  })
})

type Ending = { _abort: (name: string) => void }

const MB = 1024 * 1024

/** Papers that do not pack too well. */
const varied = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `{"title":"Paper ${i}","abstract":"${Math.sin(i).toString(36).repeat(3)}"}\n`,
  ).join('')
