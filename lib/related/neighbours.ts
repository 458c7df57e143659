import { createNearest, type Nearest } from './nearest.ts'
import type { Random } from './random.ts'

/** Neighbours of a paper that are looked for; of few papers never more than half, or all would be alike. */
const NEIGHBOURS = 12
const TREES = 4
const LEAF = 64
/** Papers between two turns. */
const BATCH = 256

/**
 * Finds the neighbours of every vector, or most of them.
 * Papers that share a leaf of a random projection tree are compared (S. Dasgupta, Y. Freund, 2008), then every paper with
 * its neighbours' neighbours, once (W. Dong, C. Moses, K. Li, _Efficient k-nearest neighbor graph construction_, 2011).
 * Yields its share of a map, up to 0.4.
 */
export function* findNeighbours(
  vectors: Int8Array,
  count: number,
  random: Random,
): Generator<number, Nearest> {
  const nearest = createNearest(vectors, count, Math.min(NEIGHBOURS, count >> 1))
  for (let tree = 0; tree < TREES; tree++)
    for (const compared of compareLeaves(vectors, count, nearest, random))
      yield (0.25 * (tree + compared / count)) / TREES
  const seenBy = new Int32Array(count).fill(-1)
  for (let from = 0; from < count; from += BATCH) {
    compareOnwards(nearest, from, Math.min(count, from + BATCH), seenBy)
    yield 0.25 + (0.15 * from) / count
  }
  return nearest
}

/** Splits all papers into leaves and compares those of each with one another. Yields how many have been. */
function* compareLeaves(vectors: Int8Array, count: number, nearest: Nearest, random: Random) {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  const waiting = [{ from: 0, to: count }]
  let compared = 0
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { from, to } = part
    if (to - from <= LEAF) {
      comparePairs(order.subarray(from, to), nearest)
      compared += to - from
    } else {
      const middle = from + split(vectors, vectors.length / count, order.subarray(from, to), random)
      waiting.push({ from, to: middle }, { from: middle, to })
    }
    yield compared
  }
}

function comparePairs(leaf: Int32Array, { compare }: Nearest) {
  for (let a = 0; a < leaf.length; a++)
    for (let b = a + 1; b < leaf.length; b++) compare(leaf[a] as number, leaf[b] as number)
}

/** Sorts papers by which of two of them, drawn at random, they lie closer to; gives where the second half begins. */
function split(vectors: Int8Array, dims: number, part: Int32Array, random: Random): number {
  const draw = () => (part[Math.floor(random() * part.length)] as number) * dims
  const [a, b] = [draw(), draw()]
  const direction = Int16Array.from(
    { length: dims },
    (_, k) => (vectors[a + k] as number) - (vectors[b + k] as number),
  )
  const products = new Int32Array(part.length)
  for (let i = 0; i < part.length; i++) {
    let at = (part[i] as number) * dims
    let sum = 0
    for (let k = 0; k < dims; k++) sum += Math.imul(vectors[at++] as number, direction[k] as number)
    products[i] = sum
  }
  return partition(part, products, middleOf(products))
}

/** The median of a sample: the halves need not be equal. */
function middleOf(products: Int32Array): number {
  const step = Math.ceil(products.length / 255)
  const sample = products.filter((_, i) => i % step === 0).sort()
  return sample[sample.length >> 1] as number
}

/** Puts those below a limit first and gives their number; half of all where either side would be empty. */
function partition(part: Int32Array, products: Int32Array, limit: number): number {
  const kept = part.slice()
  let low = 0
  let high = part.length
  for (let i = 0; i < kept.length; i++)
    part[(products[i] as number) < limit ? low++ : --high] = kept[i] as number
  return low === 0 || low === part.length ? part.length >> 1 : low
}

/** Compares papers with their neighbours' neighbours. `seenBy` has the last paper that each was considered for. */
function compareOnwards({ size, places, compare }: Nearest, from: number, to: number, seenBy: Int32Array) {
  for (let paper = from; paper < to; paper++) {
    const own = places.slice(paper * size, (paper + 1) * size)
    seenBy[paper] = paper
    for (const near of own) if (near >= 0) seenBy[near] = paper
    for (const near of own) {
      if (near < 0) continue
      for (let i = near * size; i < (near + 1) * size; i++) {
        const further = places[i] as number
        if (further < 0 || seenBy[further] === paper) continue
        seenBy[further] = paper
        compare(paper, further)
      }
    }
  }
}
