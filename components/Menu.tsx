import { useId, useLayoutEffect, useRef } from 'preact/hooks'

export type MenuItem<Id extends string> = { id: Id; label: string; hint?: string }

type Props<Id extends string> = {
  label: string
  items: MenuItem<Id>[]
  /** What is to be known before one is picked. */
  note?: string
  /** The button it belongs to: the menu opens beside it and gives the focus back to it. */
  anchor: HTMLElement
  onPick: (id: Id) => void
  onClose: () => void
}

/** A small menu: arrows move, Enter picks, Esc or a click elsewhere closes. */
export function Menu<Id extends string>({ label, items, note, anchor, onPick, onClose }: Props<Id>) {
  const noteId = useId()
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!menu.current) return
    placeBeside(menu.current, anchor)
    focusItem(menu.current, 0)
  }, [anchor])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') {
      onClose()
      anchor.focus()
    } else if (step && menu.current) step(menu.current)
    else if (event.key !== 'Enter' && event.key !== ' ') return
    // Nothing that is pressed in a menu is meant for what lies beneath it.
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault()
  }
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget as Node | null
    if (next !== anchor && !menu.current?.contains(next)) onClose()
  }
  return (
    <div
      class="pk-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={note && noteId}
      ref={menu}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      {items.map(({ id, label, hint }) => (
        <button type="button" role="menuitem" tabIndex={-1} key={id} onClick={() => onPick(id)}>
          {label}
          {hint && <span class="pk-hint">{hint}</span>}
        </button>
      ))}
      {note && (
        <p role="none" id={noteId}>
          {note}
        </p>
      )}
    </div>
  )
}

const STEPS: Record<string, (menu: HTMLElement) => void> = {
  ArrowDown: (menu) => focusItem(menu, indexOfFocus(menu) + 1),
  ArrowUp: (menu) => focusItem(menu, indexOfFocus(menu) - 1),
  Home: (menu) => focusItem(menu, 0),
  End: (menu) => focusItem(menu, -1),
}

function focusItem(menu: HTMLElement, index: number): void {
  const items = itemsOf(menu)
  items[(index + items.length) % items.length]?.focus({ preventScroll: true })
}

const itemsOf = (menu: HTMLElement) =>
  Array.from(menu.querySelectorAll<HTMLElement>(':scope > [role=menuitem]'))

// In a shadow tree the document only knows the host, so the root is asked.
function indexOfFocus(menu: HTMLElement): number {
  const focused = (menu.getRootNode() as Document | ShadowRoot).activeElement
  return itemsOf(menu).indexOf(focused as HTMLElement)
}

/** Below the button where there is room, else above; never beyond an edge of the window. */
function placeBeside(menu: HTMLElement, anchor: HTMLElement): void {
  const button = anchor.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const gap = 4
  const isRoomBelow = button.bottom + gap + height <= window.innerHeight
  menu.style.top = `${Math.max(gap, isRoomBelow ? button.bottom + gap : button.top - gap - height)}px`
  menu.style.left = `${Math.max(gap, Math.min(button.left, window.innerWidth - width - 2 * gap))}px`
}
