import { proxy, transfer } from 'comlink'
import type { AskIndexer } from './grow-beside.ts'
import type { IndexWorker } from './index-worker.ts'
import IndexWorkerScript from './index-worker.ts?worker'
import { startWorker } from './kept-worker.ts'

/**
 * Lends an import the worker in which its indexes grow, a third of the work, until it is done. The page starts it, since in Firefox a
 * worker that starts another one may stand still for ever.
 */
export async function lendIndexer<T>(work: (ask: AskIndexer) => Promise<T>): Promise<T> {
  let end = () => {}
  const ask = async () => {
    const started = startWorker<IndexWorker>((name) => new IndexWorkerScript({ name }))
    end = started.end
    const { port1, port2 } = new MessageChannel()
    await started.remote.connect(transfer(port1, [port1]))
    return transfer({ name: started.name, port: port2 }, [port2])
  }
  try {
    return await work(proxy(ask))
  } finally {
    end()
  }
}
