import { isInPopup } from '../../lib/platform/navigate.ts'

/** Tells the style sheet whether this is the popup or a page in a tab, and whether the popup got all the room it wants. */
export function fitView(): void {
  const { dataset } = document.documentElement
  dataset.view = isInPopup() ? 'popup' : 'page'
  if (dataset.view === 'page') return
  let timer: ReturnType<typeof setTimeout>
  const check = () => {
    if (innerWidth < WIDTH) dataset.narrow = ''
    if (innerHeight < HEIGHT) dataset.low = ''
  }
  // The browser sizes a popup by its content, in steps: what is still too small a while later is all there is, because
  // the screen is small or the zoom large.
  const checkLater = () => {
    clearTimeout(timer)
    timer = setTimeout(check, SETTLED)
  }
  addEventListener('resize', checkLater)
  checkLater()
}

// As in style.css.
const WIDTH = 440
const HEIGHT = 600
/** Milliseconds. */
const SETTLED = 300
