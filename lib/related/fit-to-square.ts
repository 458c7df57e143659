/**
 * Brings points, x and y one after the other, into a square that reaches from 0 to 1 across and to `height` down, without
 * stretching them, and calls back with each.
 */
export function fitToSquare(
  points: Float32Array,
  height: number,
  callback: (i: number, x: number, y: number) => void,
) {
  const [left, right] = rangeOf(points, 0)
  const [top, bottom] = rangeOf(points, 1)
  const scale = Math.min(1 / (right - left || 1), height / (bottom - top || 1))
  for (let i = 0; 2 * i < points.length; i++)
    callback(
      i,
      0.5 + ((points[2 * i] as number) - (left + right) / 2) * scale,
      height / 2 + ((points[2 * i + 1] as number) - (top + bottom) / 2) * scale,
    )
}

function rangeOf(points: Float32Array, from: 0 | 1): [number, number] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = from; i < points.length; i += 2) {
    lowest = Math.min(lowest, points[i] as number)
    highest = Math.max(highest, points[i] as number)
  }
  return [lowest, highest]
}
