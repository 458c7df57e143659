import { fetchAsset } from '../platform/assets.ts'
import { loadWordVectors, type WordVectors } from '../related/word-vectors.ts'
import { isShown, readShelves } from '../storage/shelves.ts'
import { BUNDLED_SHELF, openBundledAsset } from './bundled-shelf.ts'
import { openMemoryShelf } from './memory-shelf.ts'
import { once } from './once.ts'
import type { ShelfSources } from './readable-shelves.ts'
import type { OpenShelf } from './shelf.ts'
import { openStoredShelf } from './stored-shelf.ts'

/** The shelves of an installed extension: the reader's own, and the bundled one. */
export function createShelves(): Pick<ShelfSources, 'openShelves' | 'shippedShelves'> {
  const bundled = once(openBundledShelf)
  return { openShelves: createStoredShelves(), shippedShelves: async () => [await bundled()] }
}

/**
 * The reader's own shelves, as they are at each call. What one holds in memory is kept, and follows what is changed in this
 * window or another. A shelf that is still being imported, or was deleted, is not shown.
 */
export function createStoredShelves(): () => Promise<OpenShelf[]> {
  const opened = new Map<string, ReturnType<typeof openStoredShelf>>()
  return async () => {
    const records = (await readShelves()).filter(isShown)
    for (const { id } of records) if (!opened.has(id)) opened.set(id, openStoredShelf(id))
    const ids = new Set(records.map(({ id }) => id))
    for (const id of opened.keys()) if (!ids.has(id)) opened.delete(id)
    return records.map((record) => (opened.get(record.id) as ReturnType<typeof openStoredShelf>)(record))
  }
}

async function openBundledShelf(): Promise<OpenShelf> {
  const asset = await (await fetchAsset('bundled-shelf.json')).json()
  const { papers, index } = await openBundledAsset(asset)
  return openMemoryShelf(BUNDLED_SHELF, 'Bundled', papers, index)
}

/** The word vectors that ship. Throws `VectorFileError` where the file is damaged or of another version. */
export async function loadShippedVectors(): Promise<WordVectors> {
  const response = await fetchAsset('word-vectors.bin')
  return loadWordVectors(new Uint8Array(await response.arrayBuffer()))
}
