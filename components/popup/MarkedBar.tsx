import type { Ref } from 'preact'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { CiteMenu } from '../CiteMenu.tsx'
import { formatNames } from '../formats.ts'
import { useTranslate } from '../translate.tsx'

type Props = {
  count: number
  format: CitationFormat
  recent: CitationFormat[]
  citeRef: Ref<HTMLButtonElement>
  onCite: (format: CitationFormat) => void
  onSave: () => void
  onClear: () => void
}

/** What can be done with several marked papers at once. */
export function MarkedBar({ count, format, recent, citeRef, onCite, onSave, onClear }: Props) {
  const t = useTranslate()
  return (
    <div class="pk-bar" role="toolbar" aria-label={t.count('marked', count)}>
      <b>{t.count('marked', count)}</b>
      <button type="button" aria-keyshortcuts="c" onClick={() => onCite(format)}>
        <kbd>c</kbd>
        {t(formatNames[format])}
      </button>
      <CiteMenu recent={recent} onPick={onCite} buttonRef={citeRef} keyHint="f" />
      <button type="button" onClick={onSave}>
        {t('saveFile')}
      </button>
      <button type="button" aria-keyshortcuts="Escape" onClick={onClear}>
        <kbd>Esc</kbd>
        {t('unmark')}
      </button>
    </div>
  )
}
