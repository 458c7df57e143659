import { createRandom } from '../../lib/related/random.ts'
import type { Features } from './choose-features.ts'
import type { Kernels } from './kernels.ts'
import type { Layout, Shape } from './memory.ts'
import { createView, createViewer, MAX_FEATURES, type Papers } from './views.ts'

/** What a worker needs: its own number among `shape.workers`, all that is shared, and a barrier that all workers pass at once. */
export type Job = {
  worker: number
  shape: Shape
  layout: Layout
  memory: WebAssembly.Memory
  kernels: Kernels
  papers: Papers
  /** Features and weights of the views of a batch, `MAX_FEATURES` places a view, and how many each has. */
  lists: { features: Int32Array; weights: Float32Array; lengths: Int32Array }
  order: Int32Array
  seed: number
  meet: () => void
}

/**
 * Scale of the cosines in the softmax: small and fixed. Learned scales grow, and rank worse (docs/related.md).
 */
const SCALE = 14
const RATE = 3e-3

/**
 * One step on one batch, run by all workers together: symmetric cross-entropy over the batch (A. Radford et al., Learning
 * transferable visual models, 2021, figure 3) and Adam on the features met. Each worker does its rows of every matrix, and the
 * features of its own number, so the result does not depend on timing.
 */
export function createStep(job: Job) {
  const { worker, shape, layout, memory, kernels, papers, lists, order, seed, meet } = job
  const { dims, batch, workers, features } = shape
  const floats = new Float32Array(memory.buffer)
  const row = 4 * dims
  const first = Math.floor((batch * worker) / workers / 4) * 4
  const last = worker + 1 === workers ? batch : Math.floor((batch * (worker + 1)) / workers / 4) * 4
  const view = createViewer(features)
  const [a, b] = [createView(), createView()]
  const slots = new Int32Array(features).fill(-1)
  const at = (address: number) => address >> 2

  const embedRows = (step: number) => {
    for (let r = first; r < last; r++) {
      const paper = order[(step * batch + r) % order.length] as number
      view(papers, paper, createRandom(seed, step, r), a, b)
      for (const [place, { features: list, weights, length }] of [
        [r, a],
        [batch + r, b],
      ] as const) {
        lists.features.set(list.subarray(0, length), place * MAX_FEATURES)
        lists.weights.set(weights.subarray(0, length), place * MAX_FEATURES)
        lists.lengths[place] = length
        embedRow(place)
      }
    }
  }

  const embedRow = (place: number) => {
    const target = layout.views + place * row
    floats.fill(0, at(target), at(target) + dims)
    eachFeature(place, (feature, weight) => {
      const factor = weight * (floats[at(layout.weights) + feature] as number)
      kernels.addScaled(factor, layout.vectors + feature * row, target, dims)
    })
    const length = Math.sqrt(kernels.dot(target, target, dims)) + 1e-6
    floats[at(layout.lengths) + place] = length
    for (let k = at(target); k < at(target) + dims; k++) (floats[k] as number) /= length
  }

  const eachFeature = (place: number, callback: (feature: number, weight: number) => void) => {
    const from = place * MAX_FEATURES
    const to = from + (lists.lengths[place] as number)
    for (let i = from; i < to; i++) callback(lists.features[i] as number, lists.weights[i] as number)
  }

  const transpose = (from: number, columns: number, to: number) => {
    for (let r = first; r < last; r++)
      for (let c = 0; c < columns; c++)
        floats[at(to) + c * batch + r] = floats[at(from) + r * columns + c] as number
  }

  /** exp(scale × (cosine − 1)): no row needs its own maximum taken off, since no cosine is above 1. */
  const compare = () => {
    const { views, transposed, similarities, rowSums, scratch } = layout
    const to = similarities + 4 * batch * first
    kernels.multiply(
      views + first * row,
      row,
      transposed,
      4 * batch,
      to,
      4 * batch,
      last - first,
      batch,
      dims,
      scratch[worker] as number,
    )
    for (let r = first; r < last; r++) {
      let sum = 0
      const from = at(similarities) + r * batch
      for (let c = from; c < from + batch; c++) {
        const value = Math.exp(SCALE * ((floats[c] as number) - 1))
        floats[c] = value
        sum += value
      }
      floats[at(rowSums) + r] = sum
    }
  }

  const sumColumns = () => {
    const sums = floats.subarray(at(layout.columnSums), at(layout.columnSums) + batch)
    sums.fill(0, first, last)
    for (let r = 0; r < batch; r++) {
      const from = at(layout.similarities) + r * batch
      for (let c = first; c < last; c++) (sums[c] as number) += floats[from + c] as number
    }
  }

  /** From similarities to the gradient of the loss by them; the loss itself is left in `layout.loss`. */
  const differentiate = () => {
    const factor = SCALE / (2 * batch)
    let loss = 0
    for (let r = first; r < last; r++) {
      const from = at(layout.similarities) + r * batch
      const rowSum = floats[at(layout.rowSums) + r] as number
      const own = floats[from + r] as number
      loss += Math.log(rowSum / own) + Math.log((floats[at(layout.columnSums) + r] as number) / own)
      for (let c = 0; c < batch; c++) {
        const value = floats[from + c] as number
        floats[from + c] = factor * (value / rowSum + value / (floats[at(layout.columnSums) + c] as number))
      }
      ;(floats[from + r] as number) -= 2 * factor
    }
    floats[at(layout.loss) + worker] = loss / (2 * batch)
  }

  const differentiateViews = () => {
    const { views, viewGradients, similarities, similaritiesTurned, scratch } = layout
    const own = scratch[worker] as number
    const rows = last - first
    const second = views + batch * row
    const offset = 4 * batch * first
    kernels.multiply(
      similarities + offset,
      4 * batch,
      second,
      row,
      viewGradients + first * row,
      row,
      rows,
      dims,
      batch,
      own,
    )
    const target = viewGradients + (batch + first) * row
    kernels.multiply(similaritiesTurned + offset, 4 * batch, views, row, target, row, rows, dims, batch, own)
    for (let r = first; r < last; r++) for (const place of [r, batch + r]) throughLength(place)
  }

  /** The gradient by a vector before it was brought to length 1. */
  const throughLength = (place: number) => {
    const unit = layout.views + place * row
    const gradient = layout.viewGradients + place * row
    const length = floats[at(layout.lengths) + place] as number
    kernels.addScaled(-kernels.dot(unit, gradient, dims), unit, gradient, dims)
    for (let k = at(gradient); k < at(gradient) + dims; k++) (floats[k] as number) /= length
  }

  const learn = (step: number, steps: number) => {
    const met: number[] = []
    const gradients = layout.gradients[worker] as number
    for (let place = 0; place < 2 * batch; place++)
      eachFeature(place, (feature, weight) => {
        if (feature % workers !== worker) return
        let slot = slots[feature] as number
        if (slot < 0) {
          slot = met.push(feature) - 1
          slots[feature] = slot
          floats.fill(0, at(gradients) + slot * dims, at(gradients) + (slot + 1) * dims)
        }
        kernels.addScaled(weight, layout.viewGradients + place * row, gradients + slot * row, dims)
      })
    const rate = RATE * (1 - step / steps)
    const firstBias = 1 / (1 - 0.9 ** (step + 1))
    const secondBias = 1 / (1 - 0.999 ** (step + 1))
    met.forEach((feature, slot) => {
      slots[feature] = -1
      const own = layout.vectors + feature * row
      const gradient = gradients + slot * row
      const weight = floats[at(layout.weights) + feature] as number
      learnWeight(feature, kernels.dot(gradient, own, dims), rate, firstBias, secondBias)
      const moments = [layout.vectorsFirst + feature * row, layout.vectorsSecond + feature * row] as const
      kernels.adam(own, gradient, ...moments, weight, rate, firstBias, secondBias, dims)
    })
  }

  const learnWeight = (
    feature: number,
    gradient: number,
    rate: number,
    firstBias: number,
    secondBias: number,
  ) => {
    const one = at(layout.weightsFirst) + feature
    const two = at(layout.weightsSecond) + feature
    const m = 0.9 * (floats[one] as number) + 0.1 * gradient
    const v = 0.999 * (floats[two] as number) + 0.001 * gradient * gradient
    floats[one] = m
    floats[two] = v
    ;(floats[at(layout.weights) + feature] as number) -=
      (rate * firstBias * m) / (Math.sqrt(secondBias * v) + 1e-8)
  }

  return (step: number, steps: number) => {
    embedRows(step)
    meet()
    transpose(layout.views + batch * row, dims, layout.transposed)
    meet()
    compare()
    meet()
    sumColumns()
    meet()
    differentiate()
    meet()
    transpose(layout.similarities, batch, layout.similaritiesTurned)
    meet()
    differentiateViews()
    meet()
    learn(step, steps)
    meet()
  }
}

/** The starting weight of a feature: the square root of its rarity against the mean. */
export function startingWeights({ papersWith, count }: Features, papers: number): Float32Array {
  const rarities = Array.from(papersWith, (found) => Math.max(0.05, Math.log(papers / (found + 1))))
  const mean = rarities.reduce((sum, rarity) => sum + rarity, 0) / count
  return Float32Array.from(rarities, (rarity) => Math.sqrt(rarity / mean))
}
