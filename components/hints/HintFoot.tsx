import type { OpenPaper } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { CiteMenu } from '../CiteMenu.tsx'
import { useTranslate } from '../translate.tsx'
import { HintSave } from './HintSave.tsx'
import type { HeldAs } from './use-hint-saving.ts'

type Props = {
  open: OpenPaper
  heldAs: HeldAs
  format: CitationFormat
  copyLabel: string
  onCopy: (format?: CitationFormat) => void
  onAll: () => void
  onSave: () => void
}

/** What can be done with the paper that is open on the page. */
export function HintFoot({ open, heldAs, format, copyLabel, onCopy, onAll, onSave }: Props) {
  const t = useTranslate()
  return (
    <div class="pk-panel-foot">
      <button type="button" class="pk-link" aria-keyshortcuts="c" onClick={() => onCopy()}>
        {copyLabel}
      </button>
      <CiteMenu class="pk-link" recent={[format]} onPick={onCopy} />
      {open.kin.length > 0 && (
        <button type="button" class="pk-link" onClick={onAll}>
          {t('allKin')}
        </button>
      )}
      <HintSave as={heldAs} keys="s" onClick={onSave} />
    </div>
  )
}
