import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * Moves the focus on when what has it is taken off the page, as the button that removed the last paper is: it would fall
 * to the whole page, and whoever works by keys would begin at its top. It goes to what is nearest of what is left.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current
    if (!root) return
    let [lost, isByKey]: [Element[], boolean] = [[], true]
    const listening = new AbortController()
    const { signal } = listening
    // What is around it can no longer be told once it is gone.
    const onFocusIn = ({ target }: FocusEvent) => {
      lost = pathOf(target as Element, root)
    }
    const onPointerDown = () => {
      // Who points at where nothing takes the focus has left it.
      lost = []
      isByKey = false
    }
    const onKeyDown = () => {
      isByKey = true
    }
    root.addEventListener('focusin', onFocusIn, { signal })
    addEventListener('pointerdown', onPointerDown, { signal, capture: true })
    addEventListener('keydown', onKeyDown, { signal, capture: true })
    const observer = new MutationObserver(() => {
      if (!lost[0] || lost[0].isConnected || document.activeElement !== document.body) return
      findPlace(lost)?.focus({ preventScroll: !isByKey })
    })
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      listening.abort()
      observer.disconnect()
    }
  }, [])
}

/** An element and all around it, up to the page's own. */
function pathOf(element: Element, root: Element): Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at && path.at(-1) !== root; at = at.parentElement) path.push(at)
  return path
}

/** The first of these, from the inside, that takes the focus or has something in it that does. */
function findPlace(path: Element[]): HTMLElement | undefined {
  for (const element of path) {
    if (!element.isConnected) continue
    if (element.hasAttribute('tabindex')) return element as HTMLElement
    for (const selector of [...PLACES, FOCUSABLE]) {
      const found = Array.from(element.querySelectorAll<HTMLElement>(selector)).find(isVisible)
      if (found) return found
    }
  }
}

/** What a reader goes on with: the papers, or what is said in their place; the name of a shelf, not its switch. */
const PLACES = ['[role=grid]', '.pk-dots', '.pk-empty h1', 'button.pk-shelf-name']
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

const isVisible = (element: HTMLElement) =>
  !element.matches(':disabled, [hidden]') && (element.checkVisibility?.() ?? true)
