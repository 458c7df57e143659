import { useMemo } from 'preact/hooks'
import type { PaperMap } from '../../lib/model/listing.ts'
import { placeLabels } from './map-labels.ts'
import { type Frame, toFrame, type View } from './map-view.ts'

type Props = {
  map: PaperMap
  view: View
  frame: Frame
  /** The paper under the pointer, or the one that a key led to. */
  pointed: number | undefined
}

/** Titles over the dots: some where there is room, and that of the paper pointed at in full. */
export function MapTitles({ map, view, frame, pointed }: Props) {
  const labels = useMemo(() => placeLabels(map, view, frame), [map, view, frame])
  return (
    <div class="pk-map-titles" aria-hidden="true">
      {labels
        .filter(({ place }) => place !== pointed)
        .map(({ place, isLeft, left, top, width }) => (
          <span
            class="pk-map-label"
            dir="auto"
            key={place}
            style={{
              translate: `${isLeft ? `calc(${left + width}px - 100%)` : `${left}px`} ${top}px`,
              maxWidth: `${width}px`,
            }}
          >
            {map.titles[place]}
          </span>
        ))}
      {pointed !== undefined && <Pointed {...{ map, view, frame }} place={pointed} />}
    </div>
  )
}

/** A ring around the dot, and its title on the side that has more room. */
function Pointed({ map, view, frame, place }: Omit<Props, 'pointed'> & { place: number }) {
  const dot = toFrame(view, frame, map.x[place] as number, map.y[place] as number)
  const isLeft = dot.left > frame.width / 2
  const isAbove = dot.top > frame.height / 2
  const moved = `${isLeft ? 'calc(-100% - 10px)' : '10px'} ${isAbove ? 'calc(-100% - 10px)' : '10px'}`
  return (
    <div class="pk-map-pointed" style={{ translate: `${dot.left}px ${dot.top}px` }}>
      <span class="pk-map-title" dir="auto" style={{ translate: moved }}>
        {map.titles[place]}
      </span>
    </div>
  )
}
