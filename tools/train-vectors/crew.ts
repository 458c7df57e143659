import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Task, WorkerData } from './worker.ts'

/** The workers as one: a task is done when all have done it. */
export type Crew = { run: (task: Task) => Promise<void>; end: () => Promise<void> }

/** Starts so many workers on the same data. */
export function startCrew(workers: number, data: Omit<WorkerData, 'worker' | 'barrier'>): Crew {
  const barrier = new Int32Array(new SharedArrayBuffer(8))
  const crew = Array.from(
    { length: workers },
    (_, worker) => new Worker(START, { eval: true, workerData: { ...data, worker, barrier } }),
  )
  return {
    run: async (task) => {
      const done = crew.map((worker) => once(worker, 'message'))
      for (const worker of crew) worker.postMessage(task)
      await Promise.all(done)
    },
    end: async () => void (await Promise.all(crew.map((worker) => worker.terminate()))),
  }
}

// Node 20 does not hand on the loader of TypeScript to workers, so each loads it itself.
const START = `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => {
  register()
  return import('${new URL('./worker.ts', import.meta.url)}')
})`
