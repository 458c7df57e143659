import { useState } from 'preact/hooks'
import type { PaperKey, PaperMap } from '../../lib/model/listing.ts'
import { useTranslate } from '../translate.tsx'
import { nearestPlaces, type View } from './map-view.ts'

type Props = { map: PaperMap; view: View; onOpen: (key: PaperKey) => void }

const MOST = 10

/** The map in words: the papers nearest its middle as a list, folded until it is wanted. */
export function NearMiddle({ map, view, onOpen }: Props) {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const places = isOpen ? nearestPlaces(map, view, MOST) : []
  return (
    <details class="pk-near" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('nearMiddle')}</summary>
      <ol>
        {places.map((place) => (
          <li key={place}>
            <button
              type="button"
              class="pk-link"
              dir="auto"
              onClick={() => map.keys[place] && onOpen(map.keys[place])}
            >
              {map.titles[place]}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
