import { createRandom, gaussian, shuffle } from '../../lib/related/random.ts'
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts'
import type { Features } from './choose-features.ts'
import { type Crew, startCrew } from './crew.ts'
import { compileKernels, openKernels } from './kernels.ts'
import { allocate, layOut, type Shape, SKETCH } from './memory.ts'
import { choosePartners, orderByNeighbours } from './neighbours.ts'
import type { Corpus } from './read-corpus.ts'
import { principalAxes } from './reduce.ts'
import { report } from './report.ts'
import { startingWeights } from './step.ts'
import { MAX_FEATURES, type Papers } from './views.ts'
import { createEmbedder } from './whole-paper.ts'

export type Plan = { seed: number; workers: number; checkpoint: string }

/** Numbers a vector while it is learned, and in the asset: wide learns better, and loses little when it is cut (docs/related.md). */
const DIMS = 768
const KEPT_DIMS = 256
const BATCH = 1024
const PASSES = 4
// Papers whose vectors settle the principal axes.
const SAMPLE = 20_000

/** Learns a vector for every feature, of `KEPT_DIMS` numbers with the weight multiplied in. */
export async function train(corpus: Corpus, features: Features, plan: Plan): Promise<Float32Array[]> {
  const batch = Math.min(BATCH, corpus.papers & ~7)
  const shape: Shape = {
    features: features.count,
    papers: corpus.papers,
    dims: DIMS,
    batch,
    workers: plan.workers,
  }
  const layout = layOut(shape)
  const memory = allocate(layout.end)
  const floats = new Float32Array(memory.buffer)
  const model = new Uint8Array(memory.buffer, 0, layout.modelEnd)
  const papers: Papers = {
    sequences: features.sequences,
    starts: features.starts,
    partners: new Int32Array(new SharedArrayBuffer(4 * corpus.papers)).fill(-1),
  }
  const order = new Int32Array(new SharedArrayBuffer(4 * corpus.papers))
  const module = await compileKernels()
  const lists = {
    features: new Int32Array(new SharedArrayBuffer(8 * batch * MAX_FEATURES)),
    weights: new Float32Array(new SharedArrayBuffer(8 * batch * MAX_FEATURES)),
    lengths: new Int32Array(new SharedArrayBuffer(8 * batch)),
  }
  initialise(floats, features, corpus.papers, plan.seed)
  const name = `${corpus.fingerprint}-${features.count}-${DIMS}-${plan.seed}`
  const done = loadCheckpoint(plan.checkpoint, name, model)
  if (done > 0) report(`${done} passes taken over from ${plan.checkpoint}`)

  const crew = startCrew(plan.workers, {
    shape,
    layout,
    memory,
    module,
    papers,
    lists,
    order,
    seed: plan.seed,
  })
  const steps = Math.floor(corpus.papers / batch)
  for (let pass = done; pass < PASSES; pass++) {
    await prepare(crew, pass, plan.seed)
    await runPass(crew, pass, steps)
    await saveCheckpoint(plan.checkpoint, name, pass + 1, model)
  }
  await crew.end()
  return reduce()

  /** Settles the order of the papers and who is paired with whom. The first pass knows no neighbours yet. */
  async function prepare(crew: Crew, pass: number, seed: number) {
    const random = createRandom(seed, 7, pass)
    if (pass === 0) {
      for (let i = 0; i < order.length; i++) order[i] = i
      shuffle(order, random)
      return
    }
    await crew.run({ kind: 'sketch' })
    const from = layout.sketches >> 2
    const sketches = floats.subarray(from, from + corpus.papers * SKETCH)
    order.set(orderByNeighbours(sketches, corpus.papers, random))
    papers.partners.set(choosePartners(sketches, corpus.papers, corpus.byAuthor, random))
    report(`pass ${pass + 1}: neighbours and partners found`)
  }

  async function runPass(crew: Crew, pass: number, steps: number) {
    for (let from = 0; from < steps; from += 20) {
      const to = Math.min(steps, from + 20)
      await crew.run({ kind: 'steps', from: pass * steps + from, to: pass * steps + to, of: PASSES * steps })
      const losses = floats.subarray(layout.loss >> 2, (layout.loss >> 2) + plan.workers)
      const loss = losses.reduce((sum, one) => sum + one, 0)
      report(`pass ${pass + 1} of ${PASSES}, step ${to} of ${steps}, loss ${loss.toFixed(3)}`)
    }
  }

  function initialise(floats: Float32Array, features: Features, papers: number, seed: number) {
    const random = createRandom(seed, 3)
    const from = layout.vectors >> 2
    for (let i = from; i < from + features.count * DIMS; i++) floats[i] = gaussian(random) / Math.sqrt(DIMS)
    floats.set(startingWeights(features, papers), layout.weights >> 2)
  }

  function reduce(): Float32Array[] {
    const kernels = openKernels(module, memory)
    const embed = createEmbedder(shape, layout, memory, kernels, papers)
    const sums = layout.viewGradients
    floats.fill(0, sums >> 2, (sums >> 2) + DIMS * DIMS)
    for (let paper = 0; paper < Math.min(SAMPLE, corpus.papers); paper++) {
      embed(paper, layout.views, DIMS)
      for (let i = 0; i < DIMS; i++)
        kernels.addScaled(floats[(layout.views >> 2) + i] as number, layout.views, sums + 4 * i * DIMS, DIMS)
    }
    const covariance = Float64Array.from(floats.subarray(sums >> 2, (sums >> 2) + DIMS * DIMS))
    const axes = principalAxes(covariance, DIMS, KEPT_DIMS).map((axis) => Float32Array.from(axis))
    report('principal axes found')
    // Vectors × axes by the kernel, over the moments, which are not needed any more.
    axes.forEach((axis, a) => {
      for (let k = 0; k < DIMS; k++) floats[(sums >> 2) + k * KEPT_DIMS + a] = axis[k] as number
    })
    const row = 4 * DIMS
    const kept = 4 * KEPT_DIMS
    const rows = Math.ceil(features.count / 4) * 4
    const scratch = layout.scratch[0] as number
    kernels.multiply(
      layout.vectors,
      row,
      sums,
      kept,
      layout.vectorsFirst,
      kept,
      rows,
      KEPT_DIMS,
      DIMS,
      scratch,
    )
    return Array.from({ length: features.count }, (_, i) => {
      const from = (layout.vectorsFirst >> 2) + i * KEPT_DIMS
      const weight = floats[(layout.weights >> 2) + i] as number
      return floats.slice(from, from + KEPT_DIMS).map((value) => weight * value)
    })
  }
}
