import type { OpenPaper } from '../../lib/model/results.ts'
import { MenuButton } from '../MenuButton.tsx'
import { useTranslate } from '../translate.tsx'
import type { HideScope } from './services.ts'

type Props = {
  open: OpenPaper
  host: string
  isFolded: boolean
  copyLabel: string
  onFold: () => void
  onHide: (scope: HideScope) => void
  onCopy: () => void
}

/** The panel's first line, and all of it when folded: what there is, and the ways to fold and to hide it. */
export function HintHead({ open, host, isFolded, copyLabel, onFold, onHide, onCopy }: Props) {
  const t = useTranslate()
  const hasKin = open.kin.length > 0
  const scopes: { id: HideScope; label: string }[] = [
    { id: 'page', label: t('hideOnPage') },
    { id: 'host', label: t('hideOnHost', host) },
    { id: 'everywhere', label: t('hideEverywhere') },
  ]
  return (
    <div class="pk-panel-head">
      <h2>{t(hasKin ? 'kinOnShelves' : 'nothingClose')}</h2>
      {hasKin && <span class="pk-count">{t.count('close', open.kin.length)}</span>}
      <span class="pk-gap" />
      {isFolded && open.paper && (
        <button type="button" class="pk-link" aria-keyshortcuts="c" onClick={onCopy}>
          {copyLabel}
        </button>
      )}
      {hasKin && (
        <button
          type="button"
          class="pk-glyph"
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'unfold' : 'fold')}
          title={t(isFolded ? 'unfold' : 'fold')}
          onClick={onFold}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={isFolded ? 'M4 10l4-4 4 4' : 'M4 8h8'} />
          </svg>
        </button>
      )}
      <MenuButton class="pk-glyph" label={t('hideHints')} items={scopes} onPick={onHide}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />
        </svg>
        <span class="pk-unseen">{t('hideHints')}</span>
      </MenuButton>
    </div>
  )
}
