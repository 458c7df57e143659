/** A number of 0 to below 1. */
export type Random = () => number

/** Repeatable random numbers: mulberry32, T. Ettinger (public domain), started from any whole numbers. */
export function createRandom(...seeds: number[]): Random {
  let state = 0x2545f491
  for (const seed of seeds) state = Math.imul(state ^ seed, 0x9e3779b1) ^ (state >>> 13)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number of mean 0 and variance 1 (G. Box, M. Muller, 1958). */
export function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Puts a list into random order, in place (R. Durstenfeld, 1964). */
export function shuffle<T>(list: { [i: number]: T; length: number }, random: Random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = list[i] as T
    list[i] = list[j] as T
    list[j] = kept
  }
}
