import { useRef } from 'preact/hooks'
import { type Frame, panBy, type View, zoomAt } from './map-view.ts'

type Options = {
  frame: Frame
  setView: (change: (view: View) => View) => void
  /** The pointer rests or moves over a point of the frame, or left it. */
  onHover: (left?: number, top?: number) => void
  onClick: (left: number, top: number) => void
}

type Point = { left: number; top: number }

/** Pixels that a hand may tremble in a click. */
const TREMBLE = 4

/** Dragging, pinching, wheel and click on the map, as properties of its canvas. */
export function useMapPointer({ frame, setView, onHover, onClick }: Options) {
  const held = useRef(new Map<number, Point>())
  const moved = useRef(0)

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    ;(event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId)
    if (held.current.size === 0) moved.current = 0
    // Two fingers are never a click.
    else moved.current = TREMBLE + 1
    held.current.set(event.pointerId, pointOf(event))
    onHover()
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = pointOf(event)
    const before = held.current.get(event.pointerId)
    if (!before) return onHover(now.left, now.top)
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1]
    held.current.set(event.pointerId, now)
    moved.current += distance(before, now)
    if (other) setView((view) => pinch(view, frame, other, before, now))
    else if (moved.current > TREMBLE)
      setView((view) => panBy(view, frame, now.left - before.left, now.top - before.top))
  }
  const onPointerUp = (event: PointerEvent) => {
    const point = pointOf(event)
    const isClick = held.current.delete(event.pointerId) && moved.current <= TREMBLE
    if (isClick) onClick(point.left, point.top)
  }
  const onPointerCancel = (event: PointerEvent) => void held.current.delete(event.pointerId)
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const { left, top } = pointOf(event)
    // Pinching on a touch pad comes as a wheel with Ctrl, in small steps.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1) * (event.ctrlKey ? 5 : 1)
    const times = Math.exp(-Math.max(-300, Math.min(300, pixels)) / 500)
    setView((view) => zoomAt(view, frame, times, left, top))
  }
  const onPointerLeave = () => onHover()
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave, onWheel }
}

/** One finger moves while another stays. */
function pinch(view: View, frame: Frame, other: Point, before: Point, now: Point): View {
  const times = distance(other, now) / Math.max(1, distance(other, before))
  const moved = panBy(view, frame, (now.left - before.left) / 2, (now.top - before.top) / 2)
  return zoomAt(moved, frame, times, (other.left + now.left) / 2, (other.top + now.top) / 2)
}

const distance = (a: Point, b: Point) => Math.hypot(a.left - b.left, a.top - b.top)

function pointOf(event: MouseEvent): Point {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
  return { left: event.clientX - box.left, top: event.clientY - box.top }
}
