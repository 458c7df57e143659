import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PaperKey, PaperMap } from '../../lib/model/listing.ts'
import { useTranslate } from '../translate.tsx'
import { DotCanvas } from './DotCanvas.tsx'
import { MapButtons } from './MapButtons.tsx'
import { MapTitles } from './MapTitles.tsx'
import { mapCommandOf } from './map-keys.ts'
import { nearestPlaces, panBy, sideOf, toMap, type View, viewAfter, WHOLE, zoomAt } from './map-view.ts'
import { NearMiddle } from './NearMiddle.tsx'
import { keyText } from './paper-keys.ts'
import { useFrame } from './use-frame.ts'
import { useMapPointer } from './use-map-pointer.ts'

type Props = {
  map: PaperMap
  /** All papers, drawn faintly where `map` has only those that match. */
  backdrop?: PaperMap
  /** Papers that stand out, such as those that are selected. */
  highlighted?: PaperKey[]
  onOpen: (key: PaperKey) => void
}

const NONE: PaperKey[] = []
/** How near a dot the pointer must be, in CSS pixels. */
const REACH = 14
/** Papers that `n` and `p` go through. */
const STEPS = 50

/** The papers as dots, kin together, in the whole of the box around it, which must be positioned. */
export function KinMap({ map, backdrop, highlighted = NONE, onOpen }: Props) {
  const t = useTranslate()
  const box = useRef<HTMLDivElement>(null)
  const frame = useFrame(box)
  const [view, setWholeView] = useState(WHOLE)
  const [hovered, setHovered] = useState<number>()
  const [steps, setSteps] = useState<{ places: number[]; at: number }>()
  const chosen = usePlaces(map, highlighted)
  const stepped = steps?.places[steps.at]

  const setView = (change: (view: View) => View) => {
    setWholeView(change)
    setHovered(undefined)
    setSteps(undefined)
  }
  const before = useRef(map)
  // Places are of one map alone.
  useLayoutEffect(() => {
    setView((now) => viewAfter(now, before.current, map))
    before.current = map
  }, [map])
  const zoom = (times: number) =>
    setView((now) => zoomAt(now, frame, times, frame.width / 2, frame.height / 2))
  const dotAt = (left: number, top: number) =>
    nearestPlaces(map, toMap(view, frame, left, top), 1, REACH / sideOf(view, frame))[0]
  const open = (place: number | undefined) => {
    const key = place === undefined ? undefined : map.keys[place]
    if (key) onOpen(key)
  }
  const pointer = useMapPointer({
    frame,
    setView,
    onHover: (left, top) =>
      setHovered(left === undefined || top === undefined ? undefined : dotAt(left, top)),
    onClick: (left, top) => open(dotAt(left, top)),
  })
  const step = (by: number) => {
    const places = steps?.places ?? nearestPlaces(map, view, STEPS)
    if (places.length === 0) return
    const at = steps ? (steps.at + by + places.length) % places.length : by > 0 ? 0 : places.length - 1
    setSteps({ places, at })
  }
  const run = {
    pan: (right: number, down: number) => {
      const by = Math.min(frame.width, frame.height) / 8
      setView((now) => panBy(now, frame, -right * by, -down * by))
    },
    zoom,
    whole: () => setView(() => WHOLE),
    step,
    open: () => open(stepped ?? nearestPlaces(map, view, 1)[0]),
    leave: () => setSteps(undefined),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = mapCommandOf(event, steps !== undefined)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    command(run)
  }
  return (
    <div class="pk-kinmap" ref={box}>
      <DotCanvas
        label={t.count('mapOf', map.keys.length)}
        hint={t('mapHint')}
        picture={{ map, backdrop, view, frame, ratio: frame.ratio, chosen }}
        isPointing={hovered !== undefined}
        {...pointer}
        onKeyDown={onKeyDown}
      />
      <MapTitles map={map} view={view} frame={frame} pointed={stepped ?? hovered} />
      <MapButtons view={view} onZoom={zoom} onWhole={run.whole} />
      <NearMiddle map={map} view={view} onOpen={onOpen} />
      <p class="pk-unseen" role="status">
        {stepped !== undefined && map.titles[stepped]}
      </p>
      <p class="pk-map-count" role="status">
        {backdrop && t.count('mapMatching', backdrop.keys.length, map.keys.length)}
      </p>
    </div>
  )
}

function usePlaces({ keys }: PaperMap, wanted: PaperKey[]): number[] {
  const isAny = wanted.length > 0
  // Only once something is wanted: a hundred thousand texts take a moment.
  const places = useMemo(
    () => new Map(isAny ? keys.map((key, place) => [keyText(key), place]) : []),
    [keys, isAny],
  )
  return useMemo(
    () => wanted.map((key) => places.get(keyText(key))).filter((place) => place !== undefined),
    [places, wanted],
  )
}
