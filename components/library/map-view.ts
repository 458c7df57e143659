import type { PaperKey, PaperMap } from '../../lib/model/listing.ts'
import { keyText } from './paper-keys.ts'

/** What part of a map is in sight: its middle, and how many times larger than the whole it is. */
export type View = { x: number; y: number; zoom: number }

/** A frame in CSS pixels. */
export type Frame = { width: number; height: number }

export const WHOLE: View = { x: 0.5, y: 0.5, zoom: 1 }

const MOST_ZOOM = 2000
/** Papers around the middle that may be gone from the next map. */
const MOST_GONE = 50
/** The part of the frame that the whole map takes up. */
const FILL = 0.94

/** CSS pixels that the side of the map takes up. */
export const sideOf = ({ zoom }: View, { width, height }: Frame) => zoom * FILL * Math.min(width, height)

/** Where a place of the map is in the frame. */
export function toFrame(view: View, frame: Frame, x: number, y: number): { left: number; top: number } {
  const side = sideOf(view, frame)
  return { left: frame.width / 2 + (x - view.x) * side, top: frame.height / 2 + (y - view.y) * side }
}

/** Which place of the map is at a point of the frame. */
export function toMap(view: View, frame: Frame, left: number, top: number): { x: number; y: number } {
  const side = sideOf(view, frame) || 1
  return { x: view.x + (left - frame.width / 2) / side, y: view.y + (top - frame.height / 2) / side }
}

/** The view after the map was moved by so many pixels; its middle stays on the map. */
export function panBy(view: View, frame: Frame, right: number, down: number): View {
  const { x, y } = toMap(view, frame, frame.width / 2 - right, frame.height / 2 - down)
  return { ...view, x: clamp(x, 0, 1), y: clamp(y, 0, 1) }
}

/** The view some times larger, with what is at a point of the frame kept there. */
export function zoomAt(view: View, frame: Frame, times: number, left: number, top: number): View {
  const zoom = clamp(view.zoom * times, 1, MOST_ZOOM)
  // The whole is shown in the middle wherever the pointer is.
  if (zoom === 1) return WHOLE
  const kept = toMap(view, frame, left, top)
  const now = toMap({ ...view, zoom }, frame, left, top)
  return { x: clamp(view.x + kept.x - now.x, 0, 1), y: clamp(view.y + kept.y - now.y, 0, 1), zoom }
}

/** The view of a map that was drawn anew: the paper nearest the middle, of those that are still there, lies where it lay. */
export function viewAfter(view: View, before: PaperMap, after: PaperMap): View {
  if (view.zoom === 1) return view
  const places = new Map(after.keys.map((key, place) => [keyText(key), place]))
  for (const from of nearestPlaces(before, view, MOST_GONE)) {
    const to = places.get(keyText(before.keys[from] as PaperKey))
    if (to === undefined) continue
    const shift = (of: 'x' | 'y') => (after[of][to] as number) - (before[of][from] as number)
    return { ...view, x: clamp(view.x + shift('x'), 0, 1), y: clamp(view.y + shift('y'), 0, 1) }
  }
  return view
}

/** The papers in sight, in the order of the map, or as many of them as are asked for. */
export function placesInSight({ x, y }: PaperMap, view: View, frame: Frame, most: number): number[] {
  const from = toMap(view, frame, 0, 0)
  const to = toMap(view, frame, frame.width, frame.height)
  const places: number[] = []
  for (let i = 0; i < x.length && places.length < most; i++) {
    const [px, py] = [x[i] as number, y[i] as number]
    if (px >= from.x && px <= to.x && py >= from.y && py <= to.y) places.push(i)
  }
  return places
}

/** The papers nearest a place of the map and no further from it than `reach`, nearest first. */
export function nearestPlaces(
  { x, y }: Pick<PaperMap, 'x' | 'y'>,
  from: { x: number; y: number },
  most: number,
  reach = Number.POSITIVE_INFINITY,
): number[] {
  const nearest: { place: number; distance: number }[] = []
  let furthest = reach * reach
  for (let place = 0; place < x.length; place++) {
    const distance = ((x[place] as number) - from.x) ** 2 + ((y[place] as number) - from.y) ** 2
    if (distance > furthest) continue
    let at = nearest.length
    while (at > 0 && (nearest[at - 1]?.distance as number) > distance) at--
    nearest.splice(at, 0, { place, distance })
    if (nearest.length > most) nearest.pop()
    if (nearest.length === most) furthest = nearest[most - 1]?.distance as number
  }
  return nearest.map(({ place }) => place)
}

const clamp = (value: number, lowest: number, highest: number) => Math.max(lowest, Math.min(highest, value))
