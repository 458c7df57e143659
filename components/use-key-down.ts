import { useEffect, useRef } from 'preact/hooks'

/** Hears every key pressed in the window, also when nothing has the focus; the newest handler answers. */
export function useKeyDown(handler: (event: KeyboardEvent) => void): void {
  const newest = useRef(handler)
  newest.current = handler
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => newest.current(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
