import { useLayoutEffect, useRef } from 'preact/hooks'

type On = {
  /** Where a paper is in the list as it is now. */
  indexOf: (paper: string) => number | undefined
  /** The paper that was current is now elsewhere. */
  onMoved: (index: number) => void
  /** The paper that the reader went to is here. */
  onChosen?: () => void
}

/**
 * Keeps the same paper current while papers come and go around it, as in another window; `list` changes when they may
 * have. To be called when the reader goes to another place in the list: only then may it be another paper.
 */
export function useFollow(current: string | undefined, list: unknown, on: On): () => void {
  const followed = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (current === undefined || current === followed.current) return
    const at = followed.current === undefined ? undefined : on.indexOf(followed.current)
    if (at !== undefined) return on.onMoved(at)
    const isGone = followed.current !== undefined
    followed.current = current
    if (!isGone) on.onChosen?.()
  }, [current, list])
  return () => {
    followed.current = undefined
  }
}
