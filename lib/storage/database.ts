import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { PaperkinError } from '../model/errors.ts'
import type { IndexHead, ShelfChange, ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { allOrNone } from './all-or-none.ts'
import { announceOpening } from './announce.ts'
import { type StoredPaper, toPacked, toStored } from './stored-paper.ts'

/** IndexedDB is the truth about the reader's papers. */
export type Schema = DBSchema & {
  shelves: { key: string; value: ShelfRecord }
  papers: {
    /** [shelf, number] */
    key: [string, number]
    value: StoredPaper
    indexes: { byId: [string, string]; byIssued: [string, string]; byName: number }
  }
  /** [shelf, number]; what does not lie in `papers` of a record that is cut, see `paper-rows.ts` */
  rests: { key: [string, number]; value: Uint8Array<ArrayBuffer> }
  /** [shelf, revision] */
  changes: { key: [string, number]; value: ShelfChange }
  /** [shelf, kind] */
  indexHeads: { key: [string, string]; value: IndexHead }
  /** [shelf, kind, part] */
  indexParts: { key: [string, string, number]; value: Uint8Array<ArrayBuffer> }
}

export type Database = IDBPDatabase<Schema>

/** Raise it with a step in `MIGRATIONS`; a database of a newer version is left alone. */
const VERSION = 4

/** Milliseconds after which the reader is told what they wait for. */
const SLOW = 1000

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/** Step n brings a database of version n to n + 1. */
const MIGRATIONS: ((db: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  (db) => {
    db.createObjectStore('shelves', { keyPath: 'id' })
    const papers = db.createObjectStore('papers', { keyPath: ['shelf', 'number'] })
    papers.createIndex('byId', ['shelf', 'id'], { unique: true })
    papers.createIndex('byIssued', ['shelf', 'issued'])
    papers.createIndex('byName', 'names', { multiEntry: true })
  },
  async (db, upgrade) => {
    db.createObjectStore('changes', { keyPath: ['shelf', 'revision'] })
    db.createObjectStore('indexHeads', { keyPath: ['shelf', 'kind'] })
    db.createObjectStore('indexParts')
    const shelves = upgrade.objectStore('shelves')
    const saved = await shelves.get('saved')
    if (saved) await shelves.put({ ...saved, isSaved: true })
  },
  packPapers,
  (db) => {
    db.createObjectStore('rests')
  },
]

async function packPapers(_db: Database, upgrade: Upgrade): Promise<void> {
  let cursor = await upgrade.objectStore('papers').openCursor()
  for (; cursor; cursor = await cursor.continue()) {
    const { id: _id, issued: _issued, names: _names, ...plain } = cursor.value as unknown as PlainPaper
    await cursor.update(toStored(plain, toPacked(plain)))
  }
}

/** A paper as it lay there before version 3. */
type PlainPaper = ShelvedPaper & { id: string; issued: string; names: string[] }

let opening: Promise<Database> | undefined

/** The database, opened once a worker's or page's life; older versions are migrated. */
export function database(): Promise<Database> {
  opening ??= open().catch((error) => {
    opening = undefined
    throw error
  })
  return opening
}

/** Lets go of the database; the next call opens it anew. */
export async function closeDatabase(): Promise<void> {
  const open = await opening?.catch(() => undefined)
  opening = undefined
  open?.close()
}

async function open(): Promise<Database> {
  // To write 100,000 papers anew takes a minute.
  let failure: unknown
  const waiting = setInterval(announceOpening, SLOW)
  try {
    return await openDB<Schema>('paperkin', VERSION, {
      upgrade: async (db, oldVersion, _newVersion, upgrade) => {
        try {
          await allOrNone(upgrade, async () => {
            for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(db, upgrade)
          })
        } catch (error) {
          // To open it then fails too, but only says that the migration was aborted.
          failure = error
        }
      },
      // A newer Paperkin in another window wants to migrate: let go, and open anew at the next call.
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        opening = undefined
      },
      terminated: () => {
        opening = undefined
      },
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError')
      throw new PaperkinError(
        'Your papers were last kept by a newer Paperkin, which this one cannot read. Update the extension; nothing was changed.',
      )
    throw new PaperkinError(
      `The browser does not let Paperkin open its store of papers (${String(failure ?? error)}). Free some disk space or leave private browsing, then try again.`,
    )
  } finally {
    clearInterval(waiting)
  }
}
