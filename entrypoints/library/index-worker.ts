import { expose } from 'comlink'
import { type GrowingIndexes, growHere } from '../../lib/library/import/grow-indexes.ts'
import { once } from '../../lib/library/once.ts'
import { loadShippedVectors } from '../../lib/library/shipped-shelves.ts'
import { holdLife } from './kept-worker.ts'

const grow = once(async () => growHere(await loadShippedVectors().catch(() => undefined)))
let growing: { shelf: string; indexes: Promise<GrowingIndexes> } | undefined

/** Shelves are filled one after the other. */
function indexesOf(shelf: string): Promise<GrowingIndexes> {
  if (growing?.shelf !== shelf) growing = { shelf, indexes: grow().then((grow) => grow(shelf)) }
  return growing.indexes
}

const live = holdLife(self.name)

/** What makes the indexes of the shelves that an import fills, while that one reads on. */
const indexer = {
  live,
  add: async (shelf: string, ...papers: Parameters<GrowingIndexes['add']>) =>
    (await indexesOf(shelf)).add(...papers),
  finish: async (shelf: string, ...hasChanged: Parameters<GrowingIndexes['finish']>) =>
    (await indexesOf(shelf)).finish(...hasChanged),
}
const worker = { live, connect: (port: MessagePort) => expose(indexer, port) }

export type Indexer = typeof indexer
export type IndexWorker = typeof worker

expose(worker)
