import type { PaperMap } from '../../lib/model/listing.ts'
import { type Frame, sideOf, type View } from './map-view.ts'
import { createStamp, FULL, type Stamp } from './stamp.ts'

/** What is drawn; colours as CSS gives them, `rgb(1, 2, 3)`. */
export type Picture = {
  map: PaperMap
  /** All papers, drawn faintly where the map has only some of them. */
  backdrop?: PaperMap
  view: View
  frame: Frame
  /** Device pixels of a CSS pixel. */
  ratio: number
  /** Places of papers that stand out. */
  chosen: number[]
  colour: string
  chosenColour: string
}

/**
 * Makes what draws the dots. They are counted pixel by pixel in memory and put on the canvas in one go: a hundred thousand
 * calls of the canvas would take several frames. Where dots lie over each other the picture darkens as if each were
 * drawn with the same opacity.
 */
export function createDotPainter(): (context: CanvasRenderingContext2D, picture: Picture) => void {
  let image: ImageData | undefined
  let counts = new Uint8ClampedArray()
  return (context, picture) => {
    const { width, height } = context.canvas
    if (image?.width !== width || image.height !== height) {
      image = context.createImageData(width, height)
      counts = new Uint8ClampedArray((width * height + 3) & ~3)
    }
    const { map, backdrop, view, ratio, chosen, colour } = picture
    const pixels = new Uint32Array(image.data.buffer).fill(0)
    const radius = radiusOf(map.x.length, view.zoom)
    const layers: Layer[] = [
      ...(backdrop ? [behind(backdrop, view, colour)] : []),
      { map, radius, colour, opacity: opacityOf(map.x.length, view.zoom) },
      { map, places: chosen, radius: radius + 1.2, colour: picture.chosenColour, opacity: 1 },
    ]
    for (const { map, places, radius, colour, opacity } of layers) {
      if (places?.length === 0) continue
      const stamp = createStamp(radius * ratio)
      countDots({ counts: counts.fill(0), width, height }, { ...picture, map }, stamp, places)
      tint(pixels, counts, tonesOf(colour, opacity))
    }
    context.putImageData(image, 0, 0)
  }
}

/** Some dots of one colour; all of the map where no places are given. */
type Layer = { map: PaperMap; places?: number[]; radius: number; colour: string; opacity: number }

/** Papers that do not match: faint, and as small as so many must be, while the few that match may be large. */
const behind = (map: PaperMap, { zoom }: View, colour: string): Layer => ({
  map,
  radius: radiusOf(map.x.length, zoom),
  colour,
  opacity: 0.14,
})

type Grid = { counts: Uint8ClampedArray; width: number; height: number }

/** Few papers have large dots, and a closer look makes them larger, though slower than it parts them. CSS pixels. */
const radiusOf = (count: number, zoom: number) =>
  Math.min(4.5, Math.max(0.8, Math.min(3.5, 70 / Math.sqrt(count))) * zoom ** 0.3)

const opacityOf = (count: number, zoom: number) =>
  Math.max(0.22, Math.min(0.8, 1 - 0.15 * Math.log10(count / zoom ** 2)))

function countDots(
  grid: Grid,
  { map: { x, y }, view, frame, ratio }: Picture,
  stamp: Stamp,
  places?: number[],
) {
  const { counts, width, height } = grid
  const { reach, right, down, weights } = stamp
  const side = sideOf(view, frame) * ratio
  const left = width / 2 - view.x * side
  const top = height / 2 - view.y * side
  const steps = Int32Array.from(down, (rows, i) => rows * width + (right[i] as number))
  const length = places?.length ?? x.length
  for (let i = 0; i < length; i++) {
    const place = places ? (places[i] as number) : i
    const column = Math.floor(left + (x[place] as number) * side)
    const row = Math.floor(top + (y[place] as number) * side)
    if (column >= reach && row >= reach && column < width - reach && row < height - reach)
      // A clamped array stops at 255 by itself.
      for (let k = 0, middle = row * width + column; k < steps.length; k++)
        (counts[middle + (steps[k] as number)] as number) += weights[k] as number
    else countAtEdge(grid, column, row, stamp)
  }
}

/** Counts a dot of which some or all is out of sight. */
function countAtEdge({ counts, width, height }: Grid, column: number, row: number, stamp: Stamp) {
  const { reach, right, down, weights } = stamp
  if (column < -reach || row < -reach || column >= width + reach || row >= height + reach) return
  for (let k = 0; k < weights.length; k++) {
    const x = column + (right[k] as number)
    const y = row + (down[k] as number)
    const isInside = x >= 0 && y >= 0 && x < width && y < height
    if (isInside) (counts[y * width + x] as number) += weights[k] as number
  }
}

/** Gives each pixel the tone of its count; where nothing was counted it stays as it is. */
function tint(pixels: Uint32Array, counts: Uint8ClampedArray, tones: Uint32Array) {
  // Most pixels are empty, and four of them are passed over at once.
  const fours = new Uint32Array(counts.buffer)
  for (let four = 0; four < fours.length; four++) {
    if (fours[four] === 0) continue
    for (let i = 4 * four; i < 4 * four + 4; i++)
      if ((counts[i] as number) > 0) pixels[i] = tones[counts[i] as number] as number
  }
}

/** A colour in all strengths, as the bytes red, green, blue, alpha of a pixel. */
function tonesOf(colour: string, opacity: number): Uint32Array {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  const bytes = new Uint8ClampedArray(4 * 256)
  for (let count = 0; count < 256; count++)
    bytes.set([red, green, blue, 255 * (1 - (1 - opacity) ** (count / FULL))], 4 * count)
  return new Uint32Array(bytes.buffer)
}
