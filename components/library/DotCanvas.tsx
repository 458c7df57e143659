import type { HTMLAttributes } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { createDotPainter, type Picture } from './dot-painter.ts'
import { useThemeChange } from './use-theme-change.ts'

type Props = HTMLAttributes<HTMLDivElement> & {
  label: string
  /** How it is used, for those who hear it. */
  hint: string
  picture: Omit<Picture, 'colour' | 'chosenColour'>
  /** A click would open a paper. */
  isPointing: boolean
}

/** The canvas itself. It draws in the colours that the style sheet gives it as `color` and `accent-color`. */
export function DotCanvas({ label, hint, picture, isPointing, ...handlers }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef(createDotPainter())
  const hintId = useId()
  const theme = useThemeChange()
  const { map, backdrop, view, frame, ratio, chosen } = picture
  const width = Math.round(frame.width * ratio)
  const height = Math.round(frame.height * ratio)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    const { color, accentColor } = getComputedStyle(canvas.current)
    painter.current(context, { ...picture, colour: color, chosenColour: accentColor })
  }, [map, backdrop, view, width, height, chosen, theme])
  return (
    <>
      <div
        class={isPointing ? 'pk-dots pk-pointing' : 'pk-dots'}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys, or nobody could use it without a mouse.
        tabIndex={0}
        aria-label={label}
        aria-describedby={hintId}
        {...handlers}
      >
        <canvas ref={canvas} width={width} height={height} />
      </div>
      <p class="pk-unseen" id={hintId}>
        {hint}
      </p>
    </>
  )
}
