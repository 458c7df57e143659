import { beforeEach, describe, expect, it } from 'vitest'
import { restorePaper, savePaper, unsavePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import { paperNames } from '../../../lib/model/same-paper.ts'
import { closeDatabase, database } from '../../../lib/storage/database.ts'
import { papersByName } from '../../../lib/storage/shelved-papers.ts'
import { readShelves } from '../../../lib/storage/shelves.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { emptyDatabase, paperNamed, papersOn } from '../library/stores.ts'

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const papers = await readBundledPapers()
const noted = [
  { tags: ['noise', 'to cite'], note: 'Read “twice”.\nThen again.', readState: 'read' },
  { readState: 'to read', tags: undefined },
  {},
]
/** As the first release wrote them: the 5th was taken off again. */
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

/** A database as the first release made it. */
async function firstRelease(): Promise<void> {
  const opening = indexedDB.open('paperkin', 1)
  opening.onupgradeneeded = () => {
    const db = opening.result
    db.createObjectStore('shelves', { keyPath: 'id' })
    const store = db.createObjectStore('papers', { keyPath: ['shelf', 'number'] })
    store.createIndex('byId', ['shelf', 'id'], { unique: true })
    store.createIndex('byIssued', ['shelf', 'issued'])
    store.createIndex('byName', 'names', { multiEntry: true })
  }
  const db = await done(opening)
  const transaction = db.transaction(['shelves', 'papers'], 'readwrite')
  const writing = records.map((record) => {
    const { paper } = record
    const lookedUpBy = { id: paper.id, issued: paper.issued ?? '', names: paperNames(paper) }
    return done(transaction.objectStore('papers').add({ ...record, ...lookedUpBy }))
  })
  await Promise.all([...writing, done(transaction.objectStore('shelves').add(shelf))])
  db.close()
}

beforeEach(emptyDatabase)

describe('papers of the first release', () => {
  beforeEach(firstRelease)

  it('are all there, with their tags and notes, in their places', async () => {
    expect(await papersOn('saved')).toEqual(records)
    expect((await database()).version).toBe(2)
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

it('a new database has no shelf and no paper', async () => {
  const db = await database()
  expect(await Promise.all([db.count('shelves'), db.count('papers')])).toEqual([0, 0])
})

it('a database of a newer Paperkin is left as it is, and the reader is told', async () => {
  const opening = indexedDB.open('paperkin', 3)
  opening.onupgradeneeded = () => opening.result.createObjectStore('of tomorrow').add('kept', 1)
  ;(await done(opening)).close()
  await expect(readShelves()).rejects.toThrow(
    'Your papers were last kept by a newer Paperkin, which this one cannot read. Update the extension; nothing was changed.',
  )
  const db = await done(indexedDB.open('paperkin'))
  expect([db.version, [...db.objectStoreNames]]).toEqual([3, ['of tomorrow']])
  expect(await done(db.transaction('of tomorrow').objectStore('of tomorrow').get(1))).toBe('kept')
  db.close()
})

it('a window of this Paperkin lets a newer one migrate, and is told at its next call', async () => {
  await savePaper(paperNamed('Mine'))
  const opening = indexedDB.open('paperkin', 3)
  ;(await done(opening)).close()
  await expect(readShelves()).rejects.toThrow('kept by a newer Paperkin')
  await closeDatabase()
})
