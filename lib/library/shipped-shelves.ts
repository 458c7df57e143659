import { fetchAsset } from '../platform/assets.ts'
import { loadWordVectors, type WordVectors } from '../related/word-vectors.ts'
import { readShelves } from '../storage/shelves.ts'
import { BUNDLED_SHELF, openBundledAsset } from './bundled-shelf.ts'
import { openMemoryShelf } from './memory-shelf.ts'
import type { OpenShelf } from './shelf.ts'
import { openStoredShelf } from './stored-shelf.ts'

/** All shelves of an installed extension: the reader's own, then the bundled one. */
export function createShelves(): () => Promise<OpenShelf[]> {
  const stored = createStoredShelves()
  const bundled = once(openBundledShelf)
  return async () => (await Promise.all([stored(), bundled().then((shelf) => [shelf])])).flat()
}

/**
 * The reader's own shelves, as they are at each call: one is opened once, and again only after it has changed, in
 * this window or another. A shelf that is still being imported is not shown.
 */
export function createStoredShelves(): () => Promise<OpenShelf[]> {
  const opened = new Map<string, { state: string; shelf: Promise<OpenShelf> }>()
  return async () => {
    const records = (await readShelves()).filter(({ isImporting }) => !isImporting)
    for (const record of records) {
      const state = [record.createdAt, record.revision, record.lastNumber, record.name].join()
      if (opened.get(record.id)?.state === state) continue
      const shelf = openStoredShelf(record)
      opened.set(record.id, { state, shelf })
      // A failure is not kept: the next call reads again.
      shelf.catch(() => opened.get(record.id)?.shelf === shelf && opened.delete(record.id))
    }
    return Promise.all(records.map(({ id }) => opened.get(id)?.shelf as Promise<OpenShelf>))
  }
}

async function openBundledShelf(): Promise<OpenShelf> {
  const asset = await (await fetchAsset('bundled-shelf.json')).json()
  const { papers, index } = await openBundledAsset(asset)
  return openMemoryShelf(BUNDLED_SHELF, 'Bundled', papers, index)
}

/** Runs a function once; a failure is not kept, the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** The word vectors that ship. Throws `VectorFileError` where the file is damaged or of another version. */
export async function loadShippedVectors(): Promise<WordVectors> {
  const response = await fetchAsset('word-vectors.bin')
  return loadWordVectors(new Uint8Array(await response.arrayBuffer()))
}
