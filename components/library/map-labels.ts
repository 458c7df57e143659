import type { PaperMap } from '../../lib/model/listing.ts'
import { type Frame, placesInSight, toFrame, type View } from './map-view.ts'

/** A title beside its dot: on the right of it, or on the left, where it ends at the dot. */
export type MapLabel = Box & { place: number; isLeft: boolean }

type Box = { left: number; top: number; width: number; height: number }

/** Titles are written once so few papers are in sight that most have room for theirs. */
const MOST_IN_SIGHT = 250
const MOST_LABELS = 30
const WIDTH = 230
const HEIGHT = 17
/** Pixels of a letter, rather too many than too few. */
const LETTER = 6.6
const GAP = 9

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
    const taken = [...labels, ...cornersOf(frame)]
    if (!taken.some((other) => isOverlapping(label, other))) labels.push(label)
  }
  return labels
}

function labelAt({ titles, x, y }: PaperMap, place: number, view: View, frame: Frame): MapLabel {
  const dot = toFrame(view, frame, x[place] as number, y[place] as number)
  const wanted = Math.min(WIDTH, LETTER * (titles[place]?.length ?? 0))
  const [leftRoom, rightRoom] = [dot.left - GAP, frame.width - dot.left - GAP]
  const isLeft = rightRoom < wanted && leftRoom > rightRoom
  const width = Math.min(wanted, isLeft ? leftRoom : rightRoom)
  const left = isLeft ? leftRoom - width : dot.left + GAP
  return { place, isLeft, left, top: dot.top - HEIGHT / 2, width, height: HEIGHT }
}

/** Where the buttons and the list are. */
const cornersOf = ({ width, height }: Frame): Box[] => [
  { left: width - 180, top: 0, width: 180, height: 40 },
  { left: 0, top: height - 40, width: 210, height: 40 },
]

const isOverlapping = (a: Box, b: Box) =>
  a.top < b.top + b.height &&
  b.top < a.top + a.height &&
  a.left < b.left + b.width + GAP &&
  b.left < a.left + a.width + GAP
