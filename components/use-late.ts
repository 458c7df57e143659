import { useEffect, useState } from 'preact/hooks'

/** What is over by then needs no word of waiting. */
const SOON = 400

/** True once something has lasted so long that the reader should be told; `what` names it, `undefined` is nothing. */
export function useLate(what: unknown): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (what === undefined) return
    const timer = setTimeout(() => setIsLate(true), SOON)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [what])
  return isLate
}
