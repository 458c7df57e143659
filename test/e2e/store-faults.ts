import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Paper } from '../../lib/model/paper.ts'
import { paperNames } from '../../lib/model/same-paper.ts'
import type { Notes } from '../../lib/model/stored.ts'
import type { Session } from '../../tools/browser/session.ts'

/** Fills what is left of the extension's room to the last few kilobytes, in a database of its own. */
export async function fillStorage(page: Page): Promise<void> {
  // Each in a connection of its own: in Firefox one that met the end of the room may be of no more use.
  for (let size = 1 << 20; size >= 1 << 12; ) if (!(await page.evaluate(addBytes, size))) size /= 2
}

/** Runs in the page. */
async function addBytes(size: number): Promise<boolean> {
  const opening = indexedDB.open('filler', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true })
  const isOpen = await new Promise<boolean>((done) => {
    opening.onsuccess = () => done(true)
    opening.onerror = () => done(false)
  })
  if (!isOpen) return false
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 1 << 16) crypto.getRandomValues(bytes.subarray(at, at + (1 << 16)))
  const transaction = opening.result.transaction('bytes', 'readwrite')
  transaction.objectStore('bytes').add(bytes)
  const isKept = await new Promise<boolean>((done) => {
    transaction.oncomplete = () => done(true)
    transaction.onabort = () => done(false)
  })
  opening.result.close()
  return isKept
}

/** Takes that away again. */
export async function emptyStorage(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('filler').onsuccess = done
      }),
  )
}

/** Puts a database in the place of Paperkin's as its first release wrote it: all papers on *Saved*. */
export async function writeFirstDatabase(page: Page, papers: (Notes & { paper: Paper })[]): Promise<void> {
  const at = 1_700_000_000_000
  const records = papers.map((noted, i) => ({
    ...noted,
    shelf: 'saved',
    number: i + 1,
    addedAt: at + i,
    id: noted.paper.id,
    issued: noted.paper.issued ?? '',
    names: paperNames(noted.paper),
  }))
  const count = records.length
  const dates = { createdAt: at, changedAt: at }
  const shelf = {
    id: 'saved',
    name: 'Saved',
    ...dates,
    count,
    lastNumber: count,
    revision: 0,
    isImporting: false,
  }
  await page.evaluate(writeDatabase, 1, records, shelf)
}

/** Puts a database in the place of Paperkin's as one of many releases from now may write it. */
export async function writeNewerDatabase(page: Page): Promise<void> {
  await page.evaluate(writeDatabase, NEWER, [{ shelf: 'saved', number: 1, id: 'of tomorrow' }], {
    id: 'saved',
  })
}

const NEWER = 1_000

/** Runs in the page. */
async function writeDatabase(version: number, records: object[], shelf: object): Promise<void> {
  await new Promise((done) => {
    indexedDB.deleteDatabase('paperkin').onsuccess = done
  })
  const opening = indexedDB.open('paperkin', version)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('shelves', { keyPath: 'id' })
    const store = opening.result.createObjectStore('papers', { keyPath: ['shelf', 'number'] })
    store.createIndex('byId', ['shelf', 'id'], { unique: true })
    store.createIndex('byIssued', ['shelf', 'issued'])
    store.createIndex('byName', 'names', { multiEntry: true })
  }
  await new Promise((done) => {
    opening.onsuccess = done
  })
  const transaction = opening.result.transaction(['shelves', 'papers'], 'readwrite')
  transaction.objectStore('shelves').add(shelf)
  for (const record of records) transaction.objectStore('papers').add(record)
  await new Promise((done) => {
    transaction.oncomplete = done
  })
  opening.result.close()
}

/** Puts a file where the browser keeps the extension's databases, so that it can open none. It must not be running. */
export function blockDatabases(profile: string, { kind, address }: Session): void {
  const place =
    kind === 'chromium'
      ? join(profile, 'Default/IndexedDB')
      : join(profile, 'storage/default', `moz-extension+++${new URL(address('')).host}`, 'idb')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, 'in the way')
}

/** Every record of Paperkin's database, and its version, in one line. */
export async function readDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('paperkin')
    await new Promise((done) => {
      opening.onsuccess = done
    })
    const { result: db } = opening
    const transaction = db.transaction([...db.objectStoreNames])
    const stores = [...db.objectStoreNames].map((name) => transaction.objectStore(name).getAll())
    await new Promise((done) => {
      transaction.oncomplete = done
    })
    db.close()
    return JSON.stringify([db.version, ...stores.map(({ result }) => result)])
  })
}

/** Lets nobody read or write papers until what it gives is called; shelves can be read. */
export async function holdPapers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('paperkin')
    await new Promise((done) => {
      opening.onsuccess = done
    })
    const held = { isHeld: true }
    Object.assign(globalThis, { held })
    const papers = opening.result.transaction('papers', 'readwrite').objectStore('papers')
    await new Promise<void>((done) => {
      // A transaction lives as long as it is asked something.
      const ask = () => {
        done()
        if (held.isHeld) papers.get(['', 0]).onsuccess = ask
        else opening.result.close()
      }
      papers.get(['', 0]).onsuccess = ask
    })
  })
  return () =>
    page.evaluate(() => void Object.assign((globalThis as unknown as Held).held, { isHeld: false }))
}

type Held = { held: { isHeld: boolean } }

/** Lets nobody open the database of a newer version until what it gives is called, as one that is written anew. */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('paperkin')
    await new Promise((done) => {
      opening.onsuccess = done
    })
    Object.assign(globalThis, { heldDatabase: opening.result })
  })
  return () =>
    page.evaluate(() => (globalThis as unknown as { heldDatabase: IDBDatabase }).heldDatabase.close())
}

/** What is done to every kept part of every index. */
export type Damage = 'of another version' | 'cut short' | 'with a bit flipped' | 'with a part missing'

/** Damages all indexes that are kept beside the papers. Gives how many parts there were. */
export async function damageIndexes(page: Page, damage: Damage): Promise<number> {
  return page.evaluate(async (how) => {
    const opening = indexedDB.open('paperkin')
    await new Promise((done) => {
      opening.onsuccess = done
    })
    const transaction = opening.result.transaction(['indexHeads', 'indexParts'], 'readwrite')
    const heads = transaction.objectStore('indexHeads')
    let count = 0
    transaction.objectStore('indexParts').openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
      if (!cursor) return
      count++
      const bytes = cursor.value as Uint8Array
      const middle = bytes.length >> 1
      if (how === 'with a part missing') cursor.delete()
      if (how === 'cut short') cursor.update(bytes.slice(0, middle))
      if (how === 'with a bit flipped')
        cursor.update(bytes.map((byte, i) => (i === middle ? byte ^ 4 : byte)))
      cursor.continue()
    }
    if (how === 'of another version')
      heads.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
        cursor?.update({ ...cursor.value, version: 'of another release' })
        cursor?.continue()
      }
    await new Promise((done) => {
      transaction.oncomplete = done
    })
    opening.result.close()
    return count
  }, damage)
}

/** A sum of every kept part of every index, by its key. */
export async function sumIndexes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('paperkin')
    await new Promise((done) => {
      opening.onsuccess = done
    })
    const transaction = opening.result.transaction(['indexHeads', 'indexParts'])
    const store = transaction.objectStore('indexParts')
    const [keys, parts] = [store.getAllKeys(), store.getAll()]
    await new Promise((done) => {
      transaction.oncomplete = done
    })
    opening.result.close()
    return keys.result.map((key, i) => {
      const sum = (parts.result[i] as Uint8Array).reduce((sum, byte) => (sum * 31 + byte) % 0xfffffb, 7)
      return `${JSON.stringify(key)}: ${sum}`
    })
  })
}
