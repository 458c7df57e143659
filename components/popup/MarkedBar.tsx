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
  isSaved: boolean
  onSave: () => void
  onFile: () => void
  onClear: () => void
}

/** What can be done with several marked papers at once. */
export function MarkedBar({ count, format, recent, citeRef, isSaved, ...on }: Props) {
  const t = useTranslate()
  return (
    <div class="pk-bar" role="toolbar" aria-label={t.count('marked', count)}>
      <b>{t.count('marked', count)}</b>
      <button type="button" aria-keyshortcuts="c" onClick={() => on.onCite(format)}>
        <kbd>c</kbd>
        {t(formatNames[format])}
      </button>
      <CiteMenu recent={recent} onPick={on.onCite} buttonRef={citeRef} keyHint="f" />
      <button type="button" aria-keyshortcuts="s" aria-pressed={isSaved} onClick={on.onSave}>
        <kbd>s</kbd>
        {t(isSaved ? 'saved' : 'save')}
      </button>
      <button type="button" onClick={on.onFile}>
        {t('saveFile')}
      </button>
      <button type="button" aria-keyshortcuts="Escape" onClick={on.onClear}>
        <kbd>Esc</kbd>
        {t('unmark')}
      </button>
    </div>
  )
}
