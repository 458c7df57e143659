import type { GrowIndexes } from '../../lib/library/import/grow-indexes.ts'
import { once } from '../../lib/library/once.ts'
import type { Indexer } from './index-worker.ts'
import { startWorker } from './kept-worker.ts'

/** Starts a worker that makes indexes, and gives the way to it. */
export type AskIndexer = () => Promise<{ name: string; port: MessagePort }>

/** Indexes that grow in a worker that the page lends. */
export function growBeside(ask: AskIndexer): GrowIndexes {
  const asked = once(async () => {
    const { name, port } = await ask()
    return startWorker<Indexer>(() => Object.assign(port, { terminate: () => port.close() }), { name })
  })
  return (shelf) => ({
    add: async (papers) => (await asked()).remote.add(shelf, papers),
    finish: async (hasChanged) => (await asked()).remote.finish(shelf, hasChanged),
  })
}
