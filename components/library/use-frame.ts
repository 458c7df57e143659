import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Frame } from './map-view.ts'

// Where nothing is laid out, as in a hidden page.
const NOT_LAID_OUT = { width: 600, height: 400, ratio: 1 }

/** The size of an element in CSS pixels, and how many device pixels one of those has. */
export function useFrame(element: RefObject<HTMLElement | null>): Frame & { ratio: number } {
  const [frame, setFrame] = useState(NOT_LAID_OUT)
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth, clientHeight } = element.current ?? {}
      setFrame({
        width: clientWidth || NOT_LAID_OUT.width,
        height: clientHeight || NOT_LAID_OUT.height,
        ratio: window.devicePixelRatio || 1,
      })
    }
    measure()
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    if (element.current) observer?.observe(element.current)
    // The zoom of the page changes the ratio, and with it the size of the window.
    window.addEventListener('resize', measure)
    return () => {
      observer?.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  return frame
}
