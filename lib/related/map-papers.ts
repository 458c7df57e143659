import { PaperkinError } from '../model/errors.ts'
import { fitToSquare } from './fit-to-square.ts'
import { layOut } from './lay-out.ts'
import { findNeighbours } from './neighbours.ts'
import { createRandom, type Random, shuffle } from './random.ts'
import { copyVector, type Segment } from './segment.ts'
import { runInTurns, type Turns } from './turns.ts'

/** Where papers lie, from 0 to 1, in the order in which the segments count them. */
export type Places = { x: Float32Array; y: Float32Array }

/** Numbers of a vector that are compared. The last quarter costs as much time as it gives quality. */
const DIMS = 192
/** Papers of no vector lie in a strip below this. */
const FLOOR = 0.96

/**
 * Lays papers out so that kin lie together: neighbours by cosine, then InfoNC-t-SNE. The same papers in the same order get
 * the same places everywhere, since only + − × ÷ √ of floats are used. A paper of which no word is known lies in a strip along
 * the lower edge. `onProgress` hears a share from 0 to 1. Takes some 350 bytes a paper while it runs. Throws
 * `PaperkinError` where no paper has a vector, and the reason of the signal where that is given.
 */
export async function mapPapers(segments: Segment[], turns: Turns = {}): Promise<Places> {
  const places = createPlaces(segments.reduce((sum, { ids }) => sum + ids.length, 0))
  const random = createRandom(1)
  const { order, vectors } = gatherVectors(segments, random)
  if (order.length === 0 && places.x.length > 0) throw new PaperkinError(NO_VECTORS)
  const isStripNeeded = order.length < places.x.length
  if (isStripNeeded) fillStrip(places, order, random)
  const points = await runInTurns(arrange(vectors, order.length, random), turns)
  fitToSquare(points, isStripNeeded ? FLOOR : 1, (i, x, y) => {
    places.x[order[i] as number] = x
    places.y[order[i] as number] = y
  })
  return places
}

const NO_VECTORS =
  'There is no map of these papers: no word vectors are known for them. If other papers have none either, install Paperkin again to mend its file of word vectors.'

const createPlaces = (count: number): Places => ({ x: new Float32Array(count), y: new Float32Array(count) })

function* arrange(vectors: Int8Array, count: number, random: Random) {
  const neighbours = yield* findNeighbours(vectors, count, random)
  return yield* layOut(vectors, neighbours, count, random)
}

/**
 * The papers that have a vector, in random order, which the layout relies on, and those vectors one after the other,
 * `DIMS` numbers each or as many as there are.
 */
function gatherVectors(segments: Segment[], random: Random) {
  const dims = Math.min(DIMS, Math.max(0, ...segments.map(({ dims }) => dims)))
  const all = segments.flatMap((segment) => segment.ids.map((_, paper) => ({ segment, paper })))
  const vector = new Int8Array(dims)
  const order = Array.from(all.keys()).filter((place) => {
    const { segment, paper } = all[place] as (typeof all)[number]
    if (segment.dims === 0) return false
    copyVector(segment, paper, vector)
    return vector.some((value) => value !== 0)
  })
  shuffle(order, random)
  const vectors = new Int8Array(order.length * dims)
  order.forEach((place, i) => {
    const { segment, paper } = all[place] as (typeof all)[number]
    copyVector(segment, paper, vectors.subarray(i * dims, (i + 1) * dims))
  })
  return { order, vectors }
}

function fillStrip({ x, y }: Places, order: number[], random: Random) {
  const isPlaced = new Uint8Array(x.length)
  for (const place of order) isPlaced[place] = 1
  for (let i = 0; i < x.length; i++) {
    if (isPlaced[i]) continue
    x[i] = random()
    y[i] = FLOOR + (1 - FLOOR) * (0.5 + random() / 2)
  }
}
