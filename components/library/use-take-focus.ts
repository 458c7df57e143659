import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * Moves the focus to what has just appeared in answer to the reader, or it would be lost with what it replaced. It is
 * left where it is while the reader types elsewhere. `what` names the answer; `undefined` is none.
 */
export function useTakeFocus(region: RefObject<HTMLElement | null>, what: string | undefined): void {
  useEffect(() => {
    const isTyping = document.activeElement?.matches('input, textarea, select')
    if (what !== undefined && !isTyping) region.current?.focus()
  }, [what])
}
