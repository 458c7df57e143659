import type { Ref } from 'preact'
import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { CiteMenu } from '../CiteMenu.tsx'
import { formatNames } from '../formats.ts'
import { codeUrl, paperUrl } from '../paper-links.ts'
import { useTranslate } from '../translate.tsx'
import type { Command } from './popup-keys.ts'

type Props = {
  paper: Paper
  isAbstractOpen: boolean
  isSaved: boolean
  format: CitationFormat
  recent: CitationFormat[]
  citeRef: Ref<HTMLButtonElement>
  onCommand: (command: Command) => void
  onCite: (format: CitationFormat) => void
}

/** What can be done with the chosen paper, each with its key: the bar is also how the keys are learnt. */
export function ActionBar({
  paper,
  isAbstractOpen,
  isSaved,
  format,
  recent,
  citeRef,
  onCommand,
  onCite,
}: Props) {
  const t = useTranslate()
  const button = (command: Command, key: string, label: string, state = {}) => (
    <button type="button" aria-keyshortcuts={key} onClick={() => onCommand(command)} {...state}>
      <kbd>{key}</kbd>
      {label}
    </button>
  )
  return (
    <div class="pk-bar" role="toolbar" aria-label={t('chosenPaper')}>
      {button('copy', 'c', t(formatNames[format]))}
      <CiteMenu recent={recent} onPick={onCite} buttonRef={citeRef} keyHint="f" />
      {button('kin', 'k', t('kin'))}
      {button('save', 's', t(isSaved ? 'saved' : 'save'), { 'aria-pressed': isSaved })}
      {paper.abstract && button('abstract', 'e', t('abstract'), { 'aria-expanded': isAbstractOpen })}
      {codeUrl(paper) && button('code', 'o', t('code'))}
      {paperUrl(paper) && (
        <button type="button" title={t('open')} aria-keyshortcuts="Enter" onClick={() => onCommand('open')}>
          <kbd>↵</kbd>
          <span class="pk-unseen">{t('open')}</span>
        </button>
      )}
    </div>
  )
}
