/** A dot in pixels: a square of 2 × `reach` + 1 with how far each pixel is covered. */
export type Stamp = { reach: number; weights: Uint8Array }

/** The weight of a pixel that one dot covers whole. */
export const FULL = 12

/** A round dot with a soft rim. The radius is in device pixels. */
export function createStamp(radius: number): Stamp {
  const reach = Math.max(0, Math.ceil(radius - 0.5))
  const size = 2 * reach + 1
  const weights = Uint8Array.from({ length: size * size }, (_, i) => {
    const distance = Math.hypot((i % size) - reach, Math.floor(i / size) - reach)
    return Math.round(FULL * Math.max(0, Math.min(1, radius + 0.5 - distance)))
  })
  return { reach, weights }
}
