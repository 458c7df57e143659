import type { Ref } from 'preact'
import type { Paper } from '../../lib/model/paper.ts'
import type { Holding, OpenPaper } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { Byline } from '../Byline.tsx'
import { CiteMenu } from '../CiteMenu.tsx'
import { formatNames } from '../formats.ts'
import { HeldMark } from '../HeldMark.tsx'
import { codeUrl, namedId } from '../paper-links.ts'
import { useTranslate } from '../translate.tsx'

type Props = {
  open: OpenPaper
  /** Its kin were asked for, as against being open in the tab. */
  isDeep: boolean
  /** The selected text that names it. */
  text?: string
  holdings: Holding[]
  isAbstractOpen: boolean
  format: CitationFormat
  recent: CitationFormat[]
  onCopy: (paper: Paper, format: CitationFormat) => void
  onAbstract: (paper: Paper) => void
  onSave: () => void
  onNotes: () => void
  onUrl: (url: string) => void
  citeRef: Ref<HTMLButtonElement>
  onBack: () => void
}

/** The paper whose kin are listed below: the one open in the tab, or the one whose kin were asked for. */
export function PaperHead({ open, isDeep, text, onBack, ...props }: Props) {
  const t = useTranslate()
  const { paper, abstractUrl } = open
  const eyebrow = t(isDeep ? 'kinOf' : text ? 'selectedText' : 'openInTab')
  return (
    <section class="pk-head" aria-label={eyebrow}>
      <div class="pk-eyebrow">
        <span>{[eyebrow, paper && namedId(paper.ids)].filter(Boolean).join(' · ')}</span>
        {props.holdings.length > 0 && (
          <button
            type="button"
            class="pk-link"
            aria-keyshortcuts="n"
            aria-haspopup="dialog"
            onClick={props.onNotes}
          >
            {t('notes')}
          </button>
        )}
        {isDeep && (
          <button type="button" class="pk-link" onClick={onBack}>
            {t('back')}
          </button>
        )}
      </div>
      {paper ? (
        <PaperFacts {...props} paper={paper} />
      ) : (
        <p class="pk-quiet" dir="auto">
          {text ? t('textNotOnShelves', text) : t('knownByAddress')}{' '}
          {abstractUrl && (
            <button type="button" class="pk-link" onClick={() => props.onUrl(abstractUrl)}>
              {t('openAbstractPage')}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

type Facts = Omit<Props, 'open' | 'isDeep' | 'text' | 'onBack' | 'onNotes'> & { paper: Paper }

function PaperFacts({ paper, holdings, isAbstractOpen, format, recent, citeRef, ...on }: Facts) {
  const t = useTranslate()
  const code = codeUrl(paper)
  const isSaved = holdings.some((one) => one.isSaved)
  return (
    <>
      <h2 class="pk-title" dir="auto">
        {paper.title}
      </h2>
      <div class="pk-under">
        <Byline paper={paper} most={5} />
        <HeldMark holdings={holdings} />
      </div>
      {isAbstractOpen && (
        <p class="pk-abstract pk-open" dir="auto">
          {paper.abstract}
        </p>
      )}
      <div class="pk-actions">
        <button type="button" class="pk-main" onClick={() => on.onCopy(paper, format)}>
          {t('copyFormat', t(formatNames[format]))}
        </button>
        <CiteMenu
          class="pk-button"
          buttonRef={citeRef}
          recent={recent}
          onPick={(picked) => on.onCopy(paper, picked)}
        />
        {paper.abstract && (
          <button
            type="button"
            class="pk-button"
            aria-expanded={isAbstractOpen}
            onClick={() => on.onAbstract(paper)}
          >
            {t('abstract')}
          </button>
        )}
        <button
          type="button"
          class="pk-button"
          aria-pressed={isSaved}
          aria-keyshortcuts="s"
          onClick={on.onSave}
        >
          {t(isSaved ? 'saved' : 'save')}
        </button>
        {code && (
          <button type="button" class="pk-button" onClick={() => on.onUrl(code)}>
            {t('code')}
          </button>
        )}
      </div>
    </>
  )
}
