import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { Paper } from '../../../lib/model/paper.ts'
import type { ShelvedPaper } from '../../../lib/model/stored.ts'
import { closeDatabase } from '../../../lib/storage/database.ts'
import { papersAfter } from '../../../lib/storage/shelved-papers.ts'

/** An empty database, as in a new profile. */
export async function emptyDatabase(): Promise<void> {
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
}

/** All papers of a shelf, in order of arrival. */
export async function papersOn(shelf: string): Promise<ShelvedPaper[]> {
  const all: ShelvedPaper[] = []
  for await (const batch of papersAfter(shelf, 0)) all.push(...batch)
  return all
}

/** A paper of few words. */
export const paperNamed = (title: string, more: Partial<Paper> = {}): Paper => ({
  id: `title:${title.toLowerCase()}`,
  title,
  authors: [],
  ids: {},
  ...more,
})
