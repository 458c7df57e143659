import { beforeEach, describe, expect, it } from 'vitest'
import { restorePaper, savePaper, unsavePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { paperNames } from '../../../lib/model/same-paper.ts'
import type { Notes } from '../../../lib/model/stored.ts'
import { watchOpening } from '../../../lib/storage/announce.ts'
import { changePapers } from '../../../lib/storage/change-papers.ts'
import { closeDatabase, database } from '../../../lib/storage/database.ts'
import { getPapers, papersByName } from '../../../lib/storage/shelved-papers.ts'
import { createShelf, readShelves } from '../../../lib/storage/shelves.ts'
import { toPacked, toStored } from '../../../lib/storage/stored-paper.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { emptyDatabase, paperNamed, papersOn } from '../library/stores.ts'
import { noise } from './noise.ts'

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const papers = await readBundledPapers()
const noted: Notes[] = [
  { tags: ['noise', 'to cite'], note: 'Read “twice”.\nThen again.', readState: 'read' },
  { readState: 'to read', tags: undefined },
  {},
]
/** As older versions wrote them: the 5th was taken off again. */
const records = papers.flatMap((paper, i) =>
  i === 4 ? [] : [{ ...noted[i % 3], shelf: 'saved', number: i + 1, addedAt: 1_700_000_000_000 + i, paper }],
)
const shelf = {
  id: 'saved',
  name: 'Saved',
  createdAt: 1_700_000_000_000,
  changedAt: 1_700_000_000_000,
  count: records.length,
  lastNumber: papers.length,
  revision: 7,
  isImporting: false,
}

type Version = 1 | 2 | 3
type Record = (typeof records)[number] & { mergedFrom?: Paper[] }

/** A database as that version made it, with papers of *Saved*. */
const olderDatabase = (version: Version, written: Record[]) =>
  databaseOf(
    version,
    written.map((record) => rowOf(version, record)),
  )

/** A paper's names were written in full before version 2, then as hashes; its records are packed since version 3. */
function rowOf(version: Version, record: Record): object {
  const { paper } = record
  if (version === 3) return toStored(record, toPacked(record))
  const names = version === 1 ? paperNames(paper) : paperNames(paper).map((name) => `#${name.length}`)
  return { ...record, id: paper.id, issued: paper.issued ?? '', names }
}

async function databaseOf(version: Version, rows: object[]): Promise<void> {
  const opening = indexedDB.open('paperkin', version)
  opening.onupgradeneeded = () => {
    const db = opening.result
    db.createObjectStore('shelves', { keyPath: 'id' })
    const store = db.createObjectStore('papers', { keyPath: ['shelf', 'number'] })
    store.createIndex('byId', ['shelf', 'id'], { unique: true })
    store.createIndex('byIssued', ['shelf', 'issued'])
    store.createIndex('byName', 'names', { multiEntry: true })
    if (version === 1) return
    db.createObjectStore('changes', { keyPath: ['shelf', 'revision'] })
    db.createObjectStore('indexHeads', { keyPath: ['shelf', 'kind'] })
    db.createObjectStore('indexParts')
  }
  const db = await done(opening)
  const transaction = db.transaction(['shelves', 'papers'], 'readwrite')
  const writing = rows.map((row) => done(transaction.objectStore('papers').add(row)))
  const saved = version === 1 ? shelf : { ...shelf, isSaved: true }
  await Promise.all([...writing, done(transaction.objectStore('shelves').add(saved))])
  db.close()
}

const PACKED = [
  'AAADmXVZV66bXBBeEEKiGng07dBsLphq6X+gH3o5mGtY2/+WjYVEkW4SKRsYjTT66pz4+4LfV1H1cxZFn9sRPMf/ziH2j6d8l/85PKpam5iK',
  'iebCcApJ4Dhnd6uMoZ5tRwuYNLweRGHfb9dd/eR8BUBRbz5SCsjvSqLWSBHIELs3YL7Yy9NLO/4JEQjnyJSklKMriEKvGQq7x7cOV2XLRtYa',
  'hZcWYU5UH3ZYY9gR4ZMzOVr5/nDvue3fzDg4HK7bVzSvhksPEBbaMM0Eu5v64HCGSaUicrG4Y7T80RQyHj2W4DlfWRtPZfflYbq/GzYmjIjV',
  'rp4ry0ByVaN+yaMiOKZoL0TaMijZH5qiVp+9zI3R0j9FTSVndWRGYsqGI54o/C4W/MPWg6LdljtnS27SC9CHscBEEjG2Exk0tRsWOs0LrqHC',
  'FNQUTpNs8jz2w8iNLE1IUClGaRkfHVP1LpKkKzBiTMao6u4YT9MVIn3sbsTLmIEK17JkVpeWa3bv4KO8iUGe0HViIolPi13PUJx4vIYEbg/N',
  'QAP5YiwQM67BdlNMHXSpWmY942dErFpbQrfjQG1QSbyWDTf6xSkFktiJ0Rm+zh+pa0irNdUgRb7fPJYwDm2owkrEot7ZFoQWiRDH5pBVj/F6',
  'SUYlvCTXoUz3MAljU8gShXGk2CPweqG64/2R9b7KmpC33ped9q2Ftj7xrAMVjeloaMlhnsxloNd4Ler2Eqm9EZ9+tIGK2wnW7pcg13IeGg4p',
  'E6Ce8mUAzXMXFo+cZzEI1seiHlzBsmk6tXLQjwJ5CYN0xZFjL2Kzy9b7PZx5hiuFos3JfLoQznmkQo2GisidV5pT/T6+gC4J1r+wdPv2/xnM',
  'fi/ylO1Xb/GXTn0B6ySTP+w/ThI4eYrof98B',
].join('')

beforeEach(emptyDatabase)

describe.each([1, 2, 3] as const)('papers of version %i', (version) => {
  beforeEach(() => olderDatabase(version, records))

  it('are all there, with their tags and notes, in their places', async () => {
    expect(await papersOn('saved')).toEqual(records)
    expect((await database()).version).toBe(4)
  })

  it('are on Saved, and what is saved now goes there too', async () => {
    expect(await readShelves()).toEqual([{ ...shelf, isSaved: true }])
    await savePaper(paperNamed('New'))
    expect((await readShelves()).map(({ id, count }) => [id, count])).toEqual([['saved', 31]])
    expect((await papersOn('saved')).at(-1)).toMatchObject({ number: 32, paper: { title: 'New' } })
  })

  it('are found by every name and by their words', async () => {
    for (const { paper } of records)
      for (const name of paperNames(paper)) {
        const ids = (await papersByName([name])).map((found) => found.paper.id)
        expect(ids, name).toContain(paper.id)
      }
    const [saved] = await createStoredShelves()()
    expect((await saved?.search('packet spraying'))?.matches[0]?.id).toBe('arxiv:2407.00550')
    expect((await saved?.newest(1))?.map(({ issued }) => issued)).toEqual(['2024-11-06'])
  })

  it('are taken off and put back with their notes', async () => {
    const [first] = records
    const removed = await unsavePaper({ shelf: 'saved', number: first?.number as number })
    await restorePaper(removed)
    expect((await papersOn('saved'))[0]).toEqual(first)
  })
})

it('papers of version 2 that an import put together remember what they were made of', async () => {
  const merged = records.map((record) => ({
    ...record,
    mergedFrom: [record.paper, paperNamed('Its preprint')],
  }))
  await olderDatabase(2, merged)
  expect(await papersOn('saved')).toEqual(merged)
})

it('a record is read as version 3 first wrote it, and found by the same names', async () => {
  const paper = {
    id: 'arxiv:2310.08782',
    title: 'On heat',
    abstract: 'In this paper, we propose a state-of-the-art stove.',
    authors: [{ family: 'Müller', given: 'Eva' }],
    ids: { arxiv: '2310.08782' },
    issued: '2023-10-13',
  }
  const packed = Buffer.from(
    'AAAA3gPmP0T2QwxUgc0yMga6zsDC3AI0KQIz1T9PIQPYMCScv2GDBxhFIXDFTBls2hXTQb6H9wBbt8ijIa5l0M4fWmZHuA4YIyhtKF1DA11D4IxFLAA=',
    'base64',
  )
  await createShelf('Mine', { id: 'mine' })
  await (await database()).add('papers', {
    shelf: 'mine',
    number: 1,
    id: 'arxiv:2310.08782',
    issued: '2023-10-13',
    names: [5342807116821533, 8877218021645443],
    packed: Uint8Array.from(packed),
  })
  const shelved = { shelf: 'mine', number: 1, addedAt: 1_700_000_000_000, paper }
  expect(await papersOn('mine')).toEqual([shelved])
  for (const name of ['arxiv:2310.08782', 'title:onheat'])
    expect(await papersByName([name])).toEqual([shelved])
})

describe('a long record', () => {
  const paper = {
    id: 'arxiv:2310.08783',
    title: 'On cold',
    abstract: noise(750, 3),
    authors: [{ family: 'Müller', given: 'Eva' }],
    ids: { arxiv: '2310.08783' },
    issued: '2023-10-14',
  }
  const row = {
    shelf: 'saved',
    number: 1,
    id: 'arxiv:2310.08783',
    issued: '2023-10-14',
    names: [5377992334070813, 4225817598369132],
  }
  const shelved = { shelf: 'saved', number: 1, addedAt: 1_700_000_000_000, paper }
  /** As version 3 first wrote it. */
  const packed = Uint8Array.from(Buffer.from(PACKED, 'base64'))
  const restKeys = async () => (await database()).getAllKeys('rests')

  it('of version 3 is read as it was written, is left whole where it is noted, and is cut where it is changed', async () => {
    await databaseOf(3, [{ ...row, packed, tags: ['x'] }])
    expect(await papersOn('saved')).toEqual([{ ...shelved, tags: ['x'] }])
    await changePapers('saved', { numbers: [1] }, (there) => ({ ...there, note: 'y' }))
    expect((await (await database()).get('papers', ['saved', 1]))?.packed).toEqual(packed)
    await changePapers('saved', { numbers: [1] }, (there) => ({
      ...there,
      paper: { ...paper, title: 'On ice' },
    }))
    expect(await papersOn('saved')).toMatchObject([{ paper: { title: 'On ice', abstract: paper.abstract } }])
    expect(await restKeys()).toEqual([['saved', 1]])
  })

  it('is read as version 4 first wrote it, in two rows', async () => {
    await createShelf('Saved', { id: 'saved' })
    const db = await database()
    const start = Uint8Array.of(0x80, ...packed.slice(1, 400))
    const sum = [0x03, 0xdd, 0xa8, 0x21]
    await db.add('papers', { ...row, packed: start })
    await db.add('rests', Uint8Array.of(...sum, ...packed.slice(400)), ['saved', 1])
    expect(await papersOn('saved')).toEqual([shelved])
    expect(await papersByName(['arxiv:2310.08783'])).toEqual([shelved])
  })
})

it('a record that is damaged on the disk is named, and the others are read', async () => {
  await savePaper(paperNamed('Broken'))
  await savePaper(paperNamed('Whole'))
  const db = await database()
  const [broken] = await db.getAll('papers')
  if (!broken) throw new Error('It was saved.')
  await db.put('papers', { ...broken, packed: broken.packed.map((byte) => byte ^ 0x55) })
  await expect(getPapers(broken.shelf, ['title:broken'])).rejects.toThrow(
    'The record of the paper title:broken is damaged on the disk. Restore your last backup; all other papers are as they were.',
  )
  expect((await getPapers(broken.shelf, ['title:whole'])).map(({ paper }) => paper.title)).toEqual(['Whole'])
})

it('a new database has no shelf and no paper', async () => {
  const db = await database()
  expect(await Promise.all([db.count('shelves'), db.count('papers')])).toEqual([0, 0])
})

it('a database of a newer Paperkin is left as it is, and the reader is told', async () => {
  const opening = indexedDB.open('paperkin', 5)
  opening.onupgradeneeded = () => opening.result.createObjectStore('of tomorrow').add('kept', 1)
  ;(await done(opening)).close()
  await expect(readShelves()).rejects.toThrow(
    'Your papers were last kept by a newer Paperkin, which this one cannot read. Update the extension; nothing was changed.',
  )
  const db = await done(indexedDB.open('paperkin'))
  expect([db.version, [...db.objectStoreNames]]).toEqual([5, ['of tomorrow']])
  expect(await done(db.transaction('of tomorrow').objectStore('of tomorrow').get(1))).toBe('kept')
  db.close()
})

it('a window of this Paperkin lets a newer one migrate, and is told at its next call', async () => {
  await savePaper(paperNamed('Mine'))
  const opening = indexedDB.open('paperkin', 5)
  ;(await done(opening)).close()
  await expect(readShelves()).rejects.toThrow('kept by a newer Paperkin')
  await closeDatabase()
})

it('tells all windows that it is being opened, where that takes more than a second', async () => {
  await olderDatabase(2, records)
  const held = await done(indexedDB.open('paperkin'))
  const controller = new AbortController()
  const told = new Promise<void>((resolve) => watchOpening(resolve, controller.signal))
  const opened = database()
  await told
  held.close()
  expect((await opened).version).toBe(4)
  controller.abort()
})

it('a database that cannot be migrated to its end is left as it was, and the reader is told why', async () => {
  await olderDatabase(2, records)
  const before = await done(indexedDB.open('paperkin'))
  const unwritable = { shelf: 'saved', number: 99, id: 'x', issued: '', names: [], paper: { id: 1n } }
  await done(before.transaction('papers', 'readwrite').objectStore('papers').add(unwritable))
  before.close()
  await expect(readShelves()).rejects.toThrow(/open its store of papers \(TypeError: .*BigInt/)
  const after = await done(indexedDB.open('paperkin'))
  expect(after.version).toBe(2)
  const kept = await done(after.transaction('papers').objectStore('papers').getAll())
  expect(kept.slice(0, -1)).toEqual(records.map((record) => expect.objectContaining(record)))
  after.close()
})
