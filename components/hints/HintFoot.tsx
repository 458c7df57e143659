import type { OpenPaper } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { CiteMenu } from '../CiteMenu.tsx'
import { useTranslate } from '../translate.tsx'

type Props = {
  open: OpenPaper
  isSaved: boolean
  format: CitationFormat
  copyLabel: string
  onCopy: (format?: CitationFormat) => void
  onAll: () => void
  onSave: () => void
}

/** What can be done with the paper that is open on the page. */
export function HintFoot({ open, isSaved, format, copyLabel, onCopy, onAll, onSave }: Props) {
  const t = useTranslate()
  const isShelved = isSaved || open.shelf !== undefined
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
      {!isShelved && (
        <button type="button" class="pk-link" onClick={onSave}>
          {t('save')}
        </button>
      )}
      <span class="pk-shelved" role="status">
        {isShelved && t('onYourShelf')}
      </span>
    </div>
  )
}
