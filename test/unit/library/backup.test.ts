import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Choices, makeBackup, restoreBackup, undoRestore } from '../../../lib/library/backup.ts'
import { eraseDeleted } from '../../../lib/library/deleted-shelves.ts'
import { importFile } from '../../../lib/library/import/import-file.ts'
import { eraseInterrupted } from '../../../lib/library/import/interrupted.ts'
import { savePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { database } from '../../../lib/storage/database.ts'
import { changeShelves, createShelf, isShown, readShelves } from '../../../lib/storage/shelves.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { drawPapers, hasPapers } from '../cite/drawn-papers.ts'
import { fakeLocks } from '../fake-locks.ts'
import { emptyDatabase, paperNamed, papersOn } from './stores.ts'

if (!hasPapers) console.info('Skipped: papers.jsonl.xz is not here. PAPERKIN_DATA names its folder.')

const papers = await readBundledPapers()
const NOTHING: Choices = { settings: {}, styles: [] }

/** Shelves as the reader sees them, with their papers. */
async function library() {
  const shown = (await readShelves()).filter(isShown)
  return Promise.all(
    shown.map(async ({ id, name, createdAt, count, isSaved = false }) => ({
      name,
      createdAt,
      count,
      isSaved,
      papers: (await papersOn(id)).map(({ shelf: _shelf, number: _number, ...rest }) => rest),
    })),
  )
}

/** A library with something of everything that a reader can make. */
async function fillLibrary(): Promise<Choices> {
  for (const [i, paper] of papers.slice(0, 12).entries())
    await savePaper(paper, {
      addedAt: 1_700_000_000_000 + i,
      ...(i % 2 && { tags: ['noise', `n°${i}`] }),
      ...(i % 3 && { note: 'With “quotes”,\na line and 𝔘nicode.' }),
      ...(i % 4 && { readState: i % 4 === 1 ? ('read' as const) : ('to read' as const) }),
    })
  const first = { ...papers[20], id: 'doi:10.1/x', ids: { doi: '10.1/x' } }
  const lines = [...papers.slice(12), first].map((paper) => JSON.stringify(paper)).join('\n')
  const { shelf } = await importFile(new File([lines], 'my.jsonl'), 'Imported 🎓')
  await createShelf('Empty', { createdAt: 1_600_000_000_000 })
  return {
    settings: { theme: 'dark', shelvesOff: ['bundled', shelf], hiddenHosts: ['example.org'] },
    styles: [{ name: 'Mine', csl: '<style/>' }],
  }
}

const toFile = (blob: Blob) => new File([blob], 'my.paperkin')
const backupOf = async (choices: Choices) => toFile((await makeBackup(choices)).blob)
async function everything() {
  const db = await database()
  return JSON.stringify([await db.getAll('shelves'), await db.getAll('papers')])
}

beforeEach(async () => {
  await emptyDatabase()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a backup', () => {
  it('restored into an empty library is the same library, and has the same hash', async () => {
    const choices = await fillLibrary()
    const [before, { blob, header }] = [await library(), await makeBackup(choices)]
    expect(before.map(({ name, count, isSaved }) => [name, count, isSaved])).toEqual([
      ['Empty', 0, false],
      ['Saved', 12, true],
      ['Imported 🎓', 19, false],
    ])
    expect(before[2]?.papers.filter(({ mergedFrom }) => mergedFrom)).toHaveLength(1)
    await emptyDatabase()
    const restored = await restoreBackup(toFile(blob))
    expect(await library()).toEqual(before)
    const imported = (await readShelves()).find(({ name }) => name === 'Imported 🎓')
    expect(restored.settings).toEqual({ ...choices.settings, shelvesOff: ['bundled', imported?.id] })
    expect(restored.styles).toEqual(choices.styles)
    expect((await makeBackup(restored)).header.hash).toBe(header.hash)
  })

  it('restored is found by words at once', async () => {
    const file = await backupOf(await fillLibrary())
    await emptyDatabase()
    await restoreBackup(file)
    const found = await Promise.all(
      (await createStoredShelves()()).map((shelf) => shelf.search('packet spraying')),
    )
    expect(found.flatMap(({ matches }) => matches).map(({ id }) => id)).toEqual(['arxiv:2407.00550'])
  })

  it('has another hash when a note is another', async () => {
    await savePaper(paperNamed('A'), { addedAt: 1 })
    const { hash } = (await makeBackup(NOTHING)).header
    const [shelf] = await readShelves()
    await addPapers(shelf?.id as string, [{ paper: paperNamed('B'), note: 'x' }])
    expect((await makeBackup(NOTHING)).header.hash).not.toBe(hash)
  })

  it('leaves out what is deleted or half imported', async () => {
    await savePaper(paperNamed('A'))
    const { hash } = (await makeBackup(NOTHING)).header
    await createShelf('Half', { id: 'half', isImporting: true })
    await createShelf('Deleted', { id: 'deleted' })
    await changeShelves(new Map([['deleted', { deletedAt: 1 }]]))
    expect((await makeBackup(NOTHING)).header).toMatchObject({ hash, counts: { shelves: 1, papers: 1 } })
  })

  it('knows one Saved of two, and which of them is off', async () => {
    await savePaper(paperNamed('A'))
    const [first] = await readShelves()
    await changeShelves(new Map([[first?.id as string, { deletedAt: 1 }]]))
    await savePaper(paperNamed('B'))
    const second = (await readShelves()).find(({ id }) => id !== first?.id)
    await changeShelves(new Map([[first?.id as string, { deletedAt: undefined, name: 'First' }]]))
    const choices = { settings: { shelvesOff: [second?.id as string] }, styles: [] }
    const { blob, header } = await makeBackup(choices)
    await emptyDatabase()
    const restored = await restoreBackup(toFile(blob))
    const shelves = await readShelves()
    expect(shelves.filter(({ isSaved }) => isSaved)).toHaveLength(1)
    const off = shelves.find(({ id }) => id === restored.settings.shelvesOff?.[0])
    expect((await papersOn(off?.id as string)).map(({ paper }) => paper.title)).toEqual(['B'])
    expect((await makeBackup(restored)).header.hash).toBe(header.hash)
  })

  it.skipIf(!hasPapers)('of 2,000 real papers has the same hash when it is restored', async () => {
    await createShelf('Real', { id: 'real' })
    await addPapers(
      'real',
      (await drawPapers(2000, 7)).map((paper, i) => ({ paper, ...(i % 3 && { tags: [`t${i % 7}`] }) })),
    )
    const { blob, header } = await makeBackup(NOTHING)
    expect(header.counts.papers).toBe(2000)
    await emptyDatabase()
    await restoreBackup(toFile(blob))
    expect((await makeBackup(NOTHING)).header.hash).toBe(header.hash)
  })
})

describe('restoring over a library', () => {
  const begin = async () => {
    const file = await backupOf(await fillLibrary())
    const restoredTo = await library()
    await emptyDatabase()
    await savePaper(paperNamed('Mine'), { note: 'keep' })
    await createShelf('Other')
    return { file, restoredTo, before: await library() }
  }

  it('puts the shelves of the backup in the place of those that were there', async () => {
    const { file, restoredTo } = await begin()
    await restoreBackup(file)
    expect(await library()).toEqual(restoredTo)
  })

  it('is taken back to what was there, and that once more', async () => {
    const { file, restoredTo, before } = await begin()
    const restored = await restoreBackup(file)
    await undoRestore(restored)
    expect(await library()).toEqual(before)
    await undoRestore({ before: restored.after, after: restored.before })
    expect(await library()).toEqual(restoredTo)
  })

  it('keeps what was there for ten minutes, then erases it', async () => {
    const { file, restoredTo, before } = await begin()
    const restored = await restoreBackup(file)
    await eraseDeleted(Date.now() + 9 * 60_000)
    await undoRestore(restored)
    expect(await library()).toEqual(before)
    await undoRestore({ before: restored.after, after: restored.before })
    await eraseDeleted(Date.now() + 11 * 60_000)
    expect(await library()).toEqual(restoredTo)
    expect(await readShelves()).toHaveLength(3)
    await expect(undoRestore(restored)).rejects.toThrow('There is no shelf')
    expect(await library()).toEqual(restoredTo)
  })

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, 0.7 * text.length)],
    ['without its last line', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`],
    ['changed in one letter', (text) => text.replace('"Imported', '"Imparted')],
    ['with a line that is none', (text) => text.replace(/\n\{"settings"/, '\nsettings"')],
    ['with a paper twice', (text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`],
    ['of a newer Paperkin', (text) => text.replace('"version":1', '"version":9')],
    ['that is none', () => '{"title":"A paper"}\n'],
    ['that is empty', () => ''],
  ])('changes nothing with a backup %s', async (_what, damage) => {
    const { file } = await begin()
    const before = await everything()
    const damaged = new File([damage(await file.text())], 'my.paperkin')
    await expect(restoreBackup(damaged)).rejects.toThrow('my.paperkin')
    expect(await everything()).toBe(before)
  })

  it.each([1, 15, 31])('changes nothing where writing paper %i fails for a full disk', async (n) => {
    const { file } = await begin()
    const before = await everything()
    const { add } = IDBObjectStore.prototype
    let writes = 0
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...value) {
      if (this.name === 'papers' && ++writes === n) throw new DOMException('', 'QuotaExceededError')
      return add.apply(this, value as Parameters<typeof add>)
    })
    await expect(restoreBackup(file)).rejects.toThrow('The disk is full')
    vi.restoreAllMocks()
    expect(await everything()).toBe(before)
  })

  it('changes nothing where it is stopped, up to the last moment', async () => {
    const { file } = await begin()
    const before = await everything()
    const controller = new AbortController()
    controller.abort(new Error('stopped'))
    await expect(restoreBackup(file, { signal: controller.signal })).rejects.toThrow('stopped')
    const late = new AbortController()
    const estimate = async () => {
      // The last that is asked before the shelves change places: the room for the indexes of the last one.
      if ((await readShelves()).some(({ count }) => count === 19)) late.abort(new Error('stopped late'))
      return {}
    }
    vi.stubGlobal('navigator', { locks: fakeLocks(), storage: { estimate } })
    await expect(restoreBackup(file, { signal: late.signal })).rejects.toThrow('stopped late')
    expect(await everything()).toBe(before)
  })

  it('that was interrupted is erased at the next start, and what was there is there', async () => {
    const { file, before } = await begin()
    const { delete: remove } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'shelves') throw new Error('The window was closed.')
      return remove.call(this, key)
    })
    const cut = new File([(await file.text()).slice(0, -100)], 'my.paperkin')
    await expect(restoreBackup(cut)).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await readShelves()).toHaveLength(5)
    expect(await library()).toEqual(before)
    expect(await eraseInterrupted()).toHaveLength(3)
    expect(await readShelves()).toHaveLength(2)
    expect(await library()).toEqual(before)
  })
})
