import type { Paper } from '../model/paper.ts'
import type { Notes, ShelvedPaper } from '../model/stored.ts'
import { nameKey } from '../text/name-key.ts'
import { database } from './database.ts'
import { type StoredPaper, toShelved } from './stored-paper.ts'

/** The papers of a shelf with these ids, in this order; one that is not there is left out. */
export async function getPapers(shelf: string, ids: string[]): Promise<ShelvedPaper[]> {
  const index = (await database()).transaction('papers').store.index('byId')
  const found = await Promise.all(ids.map((id) => index.get([shelf, id])))
  return found.filter((paper) => paper !== undefined).map(toShelved)
}

/** The papers of a shelf at these numbers; `undefined` for one that is not there. */
export async function papersAt(shelf: string, numbers: number[]): Promise<(ShelvedPaper | undefined)[]> {
  const store = (await database()).transaction('papers').store
  const found = await Promise.all(numbers.map((number) => store.get([shelf, number])))
  return found.map((paper) => paper && toShelved(paper))
}

/** The newest papers of a shelf by date of first publication, newest first. */
export async function newestPapers(shelf: string, limit: number): Promise<ShelvedPaper[]> {
  const index = (await database()).transaction('papers').store.index('byIssued')
  const papers: ShelvedPaper[] = []
  let cursor = await index.openCursor(IDBKeyRange.bound([shelf], [shelf, []]), 'prev')
  for (; cursor && papers.length < limit; cursor = await cursor.continue())
    papers.push(toShelved(cursor.value))
  return papers
}

/**
 * The papers, on any shelf or on one only, that go by any of these names, each once; those that are known already are not
 * read, and are among them.
 */
export async function papersByName(
  names: string[],
  known: ShelvedPaper[] = [],
  only?: string,
): Promise<ShelvedPaper[]> {
  const { store } = (await database()).transaction('papers')
  // Keys first: a paper goes by several of the names, and to read one is what takes time.
  const index = store.index('byName')
  const keys = (await Promise.all(names.map((name) => index.getAllKeys(nameKey(name))))).flat()
  const there = only === undefined ? keys : keys.filter(([shelf]) => shelf === only)
  const unknown = new Map(there.map((key) => [key.join(' '), key]))
  for (const { shelf, number } of known) unknown.delete(`${shelf} ${number}`)
  const found = await Promise.all(Array.from(unknown.values(), (key) => store.get(key)))
  return [...known, ...found.filter((stored) => stored !== undefined).map(toShelved)]
}

/** Papers of a shelf in order of arrival, those after a number, a batch at a time. */
export async function* papersAfter(
  shelf: string,
  number: number,
  batch = 1000,
): AsyncGenerator<ShelvedPaper[]> {
  let last = number
  while (true) {
    const range = IDBKeyRange.bound([shelf, last], [shelf, []], true)
    const papers = await (await database()).getAll('papers', range, batch)
    if (papers.length > 0) yield papers.map(toShelved)
    if (papers.length < batch) return
    last = (papers.at(-1) as StoredPaper).number
  }
}

/** Bytes of a record of a shelf as it is packed, by its first papers; 0 where there is none. */
export async function meanRecordBytes(shelf: string, sample: number): Promise<number> {
  const papers = await (await database()).getAll('papers', IDBKeyRange.bound([shelf], [shelf, []]), sample)
  return papers.reduce((sum, { packed }) => sum + packed.length, 0) / (papers.length || 1)
}

/** A paper to be put on a shelf. */
export type NewPaper = Notes & { paper: Paper; addedAt?: number; mergedFrom?: Paper[] }
