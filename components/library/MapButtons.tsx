import { useTranslate } from '../translate.tsx'
import type { View } from './map-view.ts'

type Props = { view: View; onZoom: (times: number) => void; onWhole: () => void }

/** Closer, further, whole. */
export function MapButtons({ view, onZoom, onWhole }: Props) {
  const t = useTranslate()
  const isWhole = view.zoom === 1
  return (
    <div class="pk-map-buttons">
      <button type="button" class="pk-button" aria-label={t('zoomIn')} onClick={() => onZoom(2)}>
        +
      </button>
      <button
        type="button"
        class="pk-button"
        aria-label={t('zoomOut')}
        aria-disabled={isWhole}
        onClick={() => onZoom(1 / 2)}
      >
        −
      </button>
      <button type="button" class="pk-button" aria-disabled={isWhole} onClick={onWhole}>
        {t('wholeMap')}
      </button>
    </div>
  )
}
