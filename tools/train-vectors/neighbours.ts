import { type Random, shuffle } from '../../lib/related/random.ts'
import { SKETCH } from './memory.ts'

/** Papers of a group that land in one batch, so that they must be told from each other. */
const GROUP = 16
/** Two papers of one author are a pair only if they are at least this alike: authors change subjects, and share names. */
const ALIKE = 0.35

/**
 * An order of the papers in which groups of 16 neighbours stay together: hard negatives for every paper. The groups are the
 * leaves of a tree of random projections (S. Dasgupta, Y. Freund, Random projection trees, 2008).
 */
export function orderByNeighbours(sketches: Float32Array, papers: number, random: Random): Int32Array {
  const groups: Int32Array[] = []
  const open: Int32Array[] = [Int32Array.from({ length: papers }, (_, i) => i)]
  for (let group = open.pop(); group; group = open.pop()) {
    if (group.length <= GROUP) groups.push(group)
    else open.push(...halve(sketches, group, random))
  }
  shuffle(groups, random)
  const order = new Int32Array(papers)
  let at = 0
  for (const group of groups) {
    order.set(group, at)
    at += group.length
  }
  return order
}

/** Parts papers by which of two of them, picked at random, they are closer to; the halves are of one size. */
function halve(sketches: Float32Array, group: Int32Array, random: Random): [Int32Array, Int32Array] {
  const pick = () => (group[Math.floor(random() * group.length)] as number) * SKETCH
  const [one, two] = [pick(), pick()]
  const axis = new Float32Array(SKETCH)
  for (let k = 0; k < SKETCH; k++)
    axis[k] = (sketches[one + k] as number) - (sketches[two + k] as number) + 1e-6 * random()
  const projections = Float32Array.from(group, (paper) => dot(sketches, paper * SKETCH, axis, 0))
  const middle = projections.slice().sort()[group.length >> 1] as number
  const low = group.filter((_, i) => (projections[i] as number) < middle)
  const high = group.filter((_, i) => (projections[i] as number) >= middle)
  // Equal projections (papers without a known word) cannot be parted by their middle.
  if (low.length === 0) return [group.slice(0, group.length >> 1), group.slice(group.length >> 1)]
  return [low, high]
}

/** For every paper one of the same author that is like it, or -1; another draw each pass. */
export function choosePartners(
  sketches: Float32Array,
  papers: number,
  byAuthor: Map<string, number[]>,
  random: Random,
): Int32Array {
  const partners = new Int32Array(new SharedArrayBuffer(4 * papers)).fill(-1)
  const found = new Uint16Array(papers)
  const cosine = (a: number, b: number) => dot(sketches, a * SKETCH, sketches, b * SKETCH)
  for (const own of byAuthor.values())
    for (const a of own)
      for (const b of own) {
        if (a === b || cosine(a, b) < ALIKE) continue
        // Each candidate is kept with the chance 1 / candidates so far: all are equally likely in the end.
        const seen = (found[a] as number) + 1
        found[a] = seen
        if (random() * seen < 1) partners[a] = b
      }
  return partners
}

function dot(x: Float32Array, xAt: number, y: Float32Array, yAt: number): number {
  let sum = 0
  for (let k = 0; k < SKETCH; k++) sum += (x[xAt + k] as number) * (y[yAt + k] as number)
  return sum
}
