import type { PaperMap } from '../../lib/model/listing.ts'
import { type Frame, placesInSight, toFrame, type View } from './map-view.ts'

/** A title beside its dot. */
export type MapLabel = { place: number; left: number; top: number; width: number }

/** Titles are written once so few papers are in sight that most have room for theirs. */
const MOST_IN_SIGHT = 250
const MOST_LABELS = 30
const WIDTH = 230
const HEIGHT = 17
/** Pixels of a letter, rather too many than too few. */
const LETTER = 6.6
const GAP = 8

/**
 * Titles that do not cover each other. Which paper comes first depends on the map alone, so that titles stay while it is
 * moved.
 */
export function placeLabels(map: PaperMap, view: View, frame: Frame): MapLabel[] {
  const places = placesInSight(map, view, frame, MOST_IN_SIGHT + 1)
  if (places.length > MOST_IN_SIGHT) return []
  const labels: MapLabel[] = []
  for (const place of places) {
    if (labels.length === MOST_LABELS) break
    const label = labelAt(map, place, view, frame)
    if (!labels.some((other) => isOverlapping(label, other))) labels.push(label)
  }
  return labels
}

function labelAt({ titles, x, y }: PaperMap, place: number, view: View, frame: Frame): MapLabel {
  const dot = toFrame(view, frame, x[place] as number, y[place] as number)
  const width = Math.min(WIDTH, LETTER * (titles[place]?.length ?? 0))
  const isRoomRight = dot.left + GAP + width <= frame.width
  const left = isRoomRight ? dot.left + GAP : Math.max(0, dot.left - GAP - width)
  return { place, left, top: dot.top - HEIGHT / 2, width }
}

const isOverlapping = (a: MapLabel, b: MapLabel) =>
  Math.abs(a.top - b.top) < HEIGHT && a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP
