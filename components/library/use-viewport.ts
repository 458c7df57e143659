import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Which rows are in sight, some more on either side so that a turn of the wheel finds them drawn. */
export type Viewport = {
  first: number
  /** One after the last. */
  end: number
  rowHeight: number
  /** Rows that fit in sight at once. */
  pageSize: number
  measure: () => void
  /** Scrolls as little as it takes to have a row in sight. */
  reveal: (index: number) => void
}

const OVERSCAN = 10
// Where nothing is laid out, as in a hidden page.
const NOT_LAID_OUT = { top: 0, height: 600, rowHeight: 44, headHeight: 30 }

/** Watches an element that scrolls over rows of one height. Its first two children are the head and a row to measure. */
export function useViewport(scroller: RefObject<HTMLElement | null>, total: number): Viewport {
  const [box, setBox] = useState(NOT_LAID_OUT)
  const measure = useCallback(() => {
    const next = boxOf(scroller.current)
    setBox((before) => (isSame(before, next) ? before : next))
  }, [])
  const watched = useRef<{ element: HTMLElement; stop: () => void }>(undefined)
  // At each drawing, since the element itself comes and goes: while there are no papers there is no table.
  useLayoutEffect(() => {
    const element = scroller.current
    if (watched.current?.element === (element ?? undefined)) return
    watched.current?.stop()
    watched.current = element ? { element, stop: watchSize(element, measure) } : undefined
    measure()
  })
  useLayoutEffect(() => () => watched.current?.stop(), [])

  const { top, height, rowHeight, headHeight } = box
  const reveal = useCallback((index: number) => {
    const element = scroller.current
    if (!element) return
    const { rowHeight, headHeight, height } = boxOf(element)
    const lowest = headHeight + (index + 1) * rowHeight - height
    element.scrollTop = Math.max(lowest, Math.min(element.scrollTop, index * rowHeight))
    measure()
  }, [])
  return {
    first: Math.max(0, Math.min(Math.floor(top / rowHeight), total) - OVERSCAN),
    end: Math.min(total, Math.ceil((top + height) / rowHeight) + OVERSCAN),
    rowHeight,
    pageSize: Math.max(1, Math.floor((height - headHeight) / rowHeight)),
    measure,
    reveal,
  }
}

/** Where there is no such observer (jsdom), nothing changes its size either. */
function watchSize(element: HTMLElement, onChange: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {}
  const observer = new ResizeObserver(onChange)
  for (const one of [element, ...Array.from(element.children).slice(0, 2)]) observer.observe(one)
  return () => observer.disconnect()
}

function boxOf(element: HTMLElement | null): typeof NOT_LAID_OUT {
  if (!element) return NOT_LAID_OUT
  const [head, sample] = Array.from(element.children, (child) => (child as HTMLElement).offsetHeight)
  return {
    top: element.scrollTop,
    height: element.clientHeight || NOT_LAID_OUT.height,
    rowHeight: sample || NOT_LAID_OUT.rowHeight,
    headHeight: head || NOT_LAID_OUT.headHeight,
  }
}

function isSame(a: typeof NOT_LAID_OUT, b: typeof NOT_LAID_OUT): boolean {
  return (Object.keys(a) as (keyof typeof a)[]).every((name) => a[name] === b[name])
}
