import { useEffect, useRef, useState } from 'preact/hooks'
import type { Listing } from '../../lib/model/listing.ts'
import { useTranslate } from '../translate.tsx'
import { fillYears, labelledYears, rangeAfter, type YearRange } from './year-range.ts'

type Props = {
  years: Listing['years']
  /** The years that are picked, from the one to the other; with one absent, the stretch is open there. */
  from?: number
  to?: number
  /** Both absent: any year. */
  onSelect: (from?: number, to?: number) => void
}

/** So few years have bars that are wide enough for each to be written below. */
const FEW = 12

/**
 * Papers by year. A click picks a year, dragging picks a stretch, and a second click any year again; arrows go through the
 * years, Enter picks, Shift with the arrows picks a stretch, Esc any year.
 */
export function YearChart({ years, from, to, onSelect }: Props) {
  const t = useTranslate()
  const bars = fillYears(years, from, to)
  const first = bars[0]?.year ?? 0
  const last = bars.at(-1)?.year ?? 0
  const picked = from === undefined && to === undefined ? undefined : { from: from ?? first, to: to ?? last }
  const [dragged, setDragged] = useState<YearRange>()
  const [active, setActive] = useState<number>()
  const chart = useRef<HTMLDivElement>(null)
  const shown = dragged ? inOrder(dragged) : picked
  const current = Math.max(first, Math.min(last, active ?? from ?? last))
  const most = Math.max(1, ...bars.map(({ count }) => count))

  const pick = (range: YearRange | undefined) => {
    if (!range) return onSelect()
    const next = inOrder(range)
    const isSame = next.from === next.to && picked?.from === next.from && picked.to === next.to
    if (isSame) onSelect()
    else onSelect(next.from, next.to)
  }
  // A drag may end anywhere on the page, or be broken off by the browser.
  useEffect(() => {
    if (!dragged) return
    const onUp = () => {
      setDragged(undefined)
      pick(dragged)
    }
    const onCancel = () => setDragged(undefined)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    return () => {
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
    }
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = Number((event.target as HTMLElement).dataset.year ?? current)
    const next = rangeAfter(event, { current: focused, first, last, picked })
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    setActive(next.current)
    chart.current?.querySelector<HTMLElement>(`[data-year="${next.current}"]`)?.focus()
    if ('picked' in next) pick(next.picked)
  }

  if (bars.length === 0) return null
  return (
    <div
      class="pk-years"
      style={{ '--pk-years': bars.length, '--pk-bar': bars.length > FEW ? '18px' : '36px' }}
    >
      <div
        class={shown ? 'pk-years-bars pk-some' : 'pk-years-bars'}
        role="listbox"
        tabIndex={-1}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        aria-label={t('papersByYear')}
        ref={chart}
        onKeyDown={onKeyDown}
      >
        {bars.map(({ year, count }) => (
          <div
            key={year}
            role="option"
            tabIndex={year === current ? 0 : -1}
            aria-selected={shown !== undefined && year >= shown.from && year <= shown.to}
            aria-label={t.count('papersInYear', count, String(year))}
            title={t.count('papersInYear', count, String(year))}
            data-year={year}
            onFocus={() => setActive(year)}
            onPointerDown={(event) => {
              if (event.button !== 0) return
              // A finger would hold on to the bar it touched, and no other bar would hear of it.
              event.currentTarget.releasePointerCapture?.(event.pointerId)
              setDragged({ from: year, to: year })
            }}
            onPointerEnter={() => dragged && setDragged({ ...dragged, to: year })}
          >
            {count > 0 && <i style={{ height: `${(100 * count) / most}%` }} />}
          </div>
        ))}
      </div>
      <div class="pk-years-axis" aria-hidden="true">
        {labelledYears(first, last).map((year) => (
          <span key={year} style={{ left: `${(100 * (year - first + 0.5)) / bars.length}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}

const inOrder = ({ from, to }: YearRange): YearRange => (from <= to ? { from, to } : { from: to, to: from })
