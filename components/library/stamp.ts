/** The pixels that a dot covers, as steps from its middle, and how far it covers each. */
export type Stamp = { reach: number; right: Int8Array; down: Int8Array; weights: Uint8Array }

/** The weight of a pixel that one dot covers whole. */
export const FULL = 12

/** A round dot with a soft rim. The radius is in device pixels, below 100. */
export function createStamp(radius: number): Stamp {
  const reach = Math.max(0, Math.ceil(radius - 0.5))
  const size = 2 * reach + 1
  const pixels = Array.from({ length: size * size }, (_, i) => {
    const right = (i % size) - reach
    const down = Math.floor(i / size) - reach
    const cover = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(right, down)))
    return { right, down, weight: Math.round(FULL * cover) }
  }).filter(({ weight }) => weight > 0)
  return {
    reach,
    right: Int8Array.from(pixels, ({ right }) => right),
    down: Int8Array.from(pixels, ({ down }) => down),
    weights: Uint8Array.from(pixels, ({ weight }) => weight),
  }
}
