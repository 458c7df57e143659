import { isInPopup } from '../../lib/platform/navigate.ts'

/** Tells the style sheet whether this is the popup, a popup with less room than it wants, or a page in a tab. */
export function fitView(): void {
  const root = document.documentElement
  const isPopup = isInPopup()
  const apply = () => {
    const isTight = innerWidth < WIDTH || innerHeight < HEIGHT
    root.dataset.view = !isPopup ? 'page' : isTight ? 'tight' : 'popup'
  }
  if (!isPopup) apply()
  // The browser sizes a popup by its content: only after that is its size worth reading.
  addEventListener('resize', apply)
}

// As in style.css.
const WIDTH = 440
const HEIGHT = 600
