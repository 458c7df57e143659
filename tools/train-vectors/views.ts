import type { Random } from '../../lib/related/random.ts'
import { PART, TITLE_END } from './read-corpus.ts'

/** Papers as features, and whom each is paired with in this pass (-1: nobody). */
export type Papers = { sequences: Int32Array; starts: Float64Array; partners: Int32Array }

/** One view of a paper: its features and their counts' square roots. */
export type View = { features: Int32Array; weights: Float32Array; length: number }

export const MAX_FEATURES = 1024
const DROPOUT = 0.05

export const createView = (): View => ({
  features: new Int32Array(MAX_FEATURES),
  weights: new Float32Array(MAX_FEATURES),
  length: 0,
})

/**
 * Two views that should agree: two times in five title and abstract, three in ten two papers of one author, and else the
 * parts of the paper dealt out at random. One word in twenty is dropped.
 */
export function createViewer(features: number) {
  const places = new Int32Array(features)
  const seenIn = new Uint32Array(features)
  let round = 0
  const sides: [number[], number[]] = [[], []]

  const emit = (from: number[], view: View, random: Random) => {
    round++
    view.length = 0
    for (const feature of from) {
      if (seenIn[feature] === round) {
        const place = places[feature] as number
        if (place >= 0) (view.weights[place] as number)++
        continue
      }
      seenIn[feature] = round
      const isKept = view.length < MAX_FEATURES && (view.length === 0 || random() >= DROPOUT)
      places[feature] = isKept ? view.length : -1
      if (!isKept) continue
      view.features[view.length] = feature
      view.weights[view.length++] = 1
    }
    for (let i = 0; i < view.length; i++) view.weights[i] = Math.sqrt(view.weights[i] as number)
  }

  return ({ sequences, starts, partners }: Papers, paper: number, random: Random, a: View, b: View) => {
    const [left, right] = sides
    left.length = right.length = 0
    const of = (which: number) => sequences.subarray(starts[which], starts[which + 1])
    const kind = random()
    const partner = partners[paper] as number
    if (kind < 0.4) splitTitle(of(paper), left, right)
    else if (kind < 0.7 && partner >= 0) {
      addAll(of(paper), left)
      addAll(of(partner), right)
    } else splitParts(of(paper), left, right, random)
    if (left.length === 0 || right.length === 0) splitAlternately(of(paper), left, right)
    emit(left, a, random)
    emit(right, b, random)
  }
}

function splitTitle(sequence: Int32Array, left: number[], right: number[]) {
  let side = left
  for (const feature of sequence)
    if (feature >= 0) side.push(feature)
    else if (feature === TITLE_END) side = right
}

function splitParts(sequence: Int32Array, left: number[], right: number[], random: Random) {
  let side = random() < 0.5 ? left : right
  for (const feature of sequence)
    if (feature >= 0) side.push(feature)
    else if (feature === PART || feature === TITLE_END) side = random() < 0.5 ? left : right
}

/** For papers of one part: every other word. */
function splitAlternately(sequence: Int32Array, left: number[], right: number[]) {
  left.length = right.length = 0
  for (const feature of sequence) if (feature >= 0) (left.length > right.length ? right : left).push(feature)
}

function addAll(sequence: Int32Array, side: number[]) {
  for (const feature of sequence) if (feature >= 0) side.push(feature)
}
