import type { Nearest } from './nearest.ts'
import type { Random } from './random.ts'

/** Strangers that a pair of neighbours is held against. */
const STRANGERS = 40
/** Length of the first step; it falls to 0 evenly. */
const RATE = 2
/** Papers moved in all, passes times papers, which bounds the time; few papers get more passes than many. */
const MOVES = 2_500_000
const MOST_PASSES = 60
/** Papers between two turns. */
const BATCH = 256

/**
 * Places papers, as x and y one after the other, so that neighbours lie together: InfoNC-t-SNE (S. Damrich, J. N. Böhm,
 * F. Hamprecht, D. Kobak, _From t-SNE to UMAP with contrastive learning_, 2023). With q(a, b) = 1 / (1 + |a − b|²), it
 * lowers the loss −ln( q(i, j) / (q(i, j) + Σ over strangers k of q(i, k)) ) of a paper i and its neighbour j by stochastic
 * gradient descent. The strangers are a run of papers that begins anywhere, for memory is fastest read in a row: the
 * papers must come in random order. Starts from principal components, which keeps far regions in order (D. Kobak,
 * G. Linderman, _Initialization is critical for preserving global data structure_, 2021). Yields its share of a map, 0.4 to 1.
 */
export function* layOut(
  vectors: Int8Array,
  { places, size }: Nearest,
  count: number,
  random: Random,
): Generator<number, Float32Array> {
  const points = startFromComponents(vectors, count, random)
  const strangers = Math.min(STRANGERS, count)
  const move = createMove(points, strangers)
  const passes = Math.min(MOST_PASSES, Math.ceil(MOVES / Math.max(1, count)))
  for (let pass = 0; pass < passes; pass++)
    for (let from = 0; from < count; from += BATCH) {
      const done = (pass + from / count) / passes
      for (let i = from * size; i < Math.min(count, from + BATCH) * size; i++) {
        const first = Math.floor(random() * (count - strangers + 1))
        const neighbour = places[i] as number
        if (neighbour >= 0) move(Math.floor(i / size), neighbour, first, RATE * (1 - done))
      }
      yield 0.4 + 0.6 * done
    }
  return points
}

/** One step down the gradient: pulls paper and neighbour together, and pushes paper and strangers apart. */
function createMove(points: Float32Array, strangers: number) {
  const closeness = new Float32Array(strangers)
  return (paper: number, neighbour: number, firstStranger: number, rate: number) => {
    const [own, other, first] = [2 * paper, 2 * neighbour, 2 * firstStranger]
    const x = points[own] as number
    const y = points[own + 1] as number
    const dx = x - (points[other] as number)
    const dy = y - (points[other + 1] as number)
    const close = 1 / (1 + dx * dx + dy * dy)
    let sum = close
    for (let t = 0, at = first; t < strangers; t++, at += 2) {
      const ex = x - (points[at] as number)
      const ey = y - (points[at + 1] as number)
      // A paper is no stranger to itself.
      const value = at === own ? 0 : 1 / (1 + ex * ex + ey * ey)
      closeness[t] = value
      sum += value
    }
    const pull = 2 * rate * close * (1 - close / sum)
    const push = (2 * rate) / sum
    let [moveX, moveY] = [-pull * dx, -pull * dy]
    for (let t = 0, at = first; t < strangers; t++, at += 2) {
      const value = closeness[t] as number
      const by = push * value * value
      const ex = by * (x - (points[at] as number))
      const ey = by * (y - (points[at + 1] as number))
      moveX += ex
      moveY += ey
      points[at] = (points[at] as number) - ex
      points[at + 1] = (points[at + 1] as number) - ey
    }
    points[other] = (points[other] as number) + pull * dx
    points[other + 1] = (points[other + 1] as number) + pull * dy
    points[own] = x + moveX
    points[own + 1] = y + moveY
  }
}

/**
 * The two numbers of the vectors that differ most between papers, brought to a deviation of 1: they are principal components
 * of the training papers already. A thousandth of chance parts papers that are alike, which no gradient would.
 */
function startFromComponents(vectors: Int8Array, count: number, random: Random): Float32Array {
  const dims = vectors.length / Math.max(1, count)
  const spreads = Array.from({ length: dims }, (_, k) => ({ k, ...spreadOf(vectors, dims, k) }))
  const [first, second] = spreads.sort((a, b) => b.deviation - a.deviation)
  return Float32Array.from({ length: 2 * count }, (_, i) => {
    const spread = i % 2 === 0 ? first : (second ?? first)
    if (!spread) return 0
    const value = vectors[(i >> 1) * dims + spread.k] as number
    return (value - spread.mean) / (spread.deviation || 1) + (random() - 0.5) / 1000
  })
}

function spreadOf(vectors: Int8Array, dims: number, k: number): { mean: number; deviation: number } {
  let [count, sum, squares] = [0, 0, 0]
  for (let i = k; i < vectors.length; i += dims, count++) {
    const value = vectors[i] as number
    sum += value
    squares += value * value
  }
  const mean = sum / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}
