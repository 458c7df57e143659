import { parentPort, workerData } from 'node:worker_threads'
import { openKernels } from './kernels.ts'
import { type Layout, type Shape, SKETCH } from './memory.ts'
import { createStep, type Job } from './step.ts'
import type { Papers } from './views.ts'
import { createEmbedder } from './whole-paper.ts'

/** All that a worker is started with. */
export type WorkerData = Pick<Job, 'worker' | 'lists' | 'order' | 'seed'> & {
  shape: Shape
  layout: Layout
  memory: WebAssembly.Memory
  module: WebAssembly.Module
  papers: Papers
  /** How many workers wait at the barrier, and how often it was passed. */
  barrier: Int32Array
}

/** What a worker is asked for: the sketches of its share of the papers, or some steps with all others. */
export type Task = { kind: 'sketch' } | { kind: 'steps'; from: number; to: number; of: number }

const data = workerData as WorkerData
const kernels = openKernels(data.module, data.memory)
const step = createStep({ ...data, kernels, meet })

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'sketch') sketch()
  else for (let i = task.from; i < task.to; i++) step(i, task.of)
  parentPort?.postMessage('done')
})

function sketch() {
  const { worker, shape, layout, memory, papers } = data
  const embed = createEmbedder(shape, layout, memory, kernels, papers)
  for (let paper = worker; paper < shape.papers; paper += shape.workers)
    embed(paper, layout.sketches + 4 * paper * SKETCH, SKETCH)
}

/** Waits until every worker is here. */
function meet() {
  const { barrier, shape } = data
  const round = Atomics.load(barrier, 1)
  if (Atomics.add(barrier, 0, 1) + 1 === shape.workers) {
    Atomics.store(barrier, 0, 0)
    Atomics.add(barrier, 1, 1)
    Atomics.notify(barrier, 1)
  } else {
    while (Atomics.load(barrier, 1) === round) Atomics.wait(barrier, 1, round)
  }
}
