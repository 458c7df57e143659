import type { Paper } from '../../lib/model/paper.ts'
import type { OpenPaper } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { Byline } from '../Byline.tsx'
import { CiteMenu } from '../CiteMenu.tsx'
import { formatNames } from '../formats.ts'
import { codeUrl, namedId } from '../paper-links.ts'
import { useTranslate } from '../translate.tsx'

type Props = {
  open: OpenPaper
  /** Its kin were asked for, as against being open in the tab. */
  isDeep: boolean
  isAbstractOpen: boolean
  format: CitationFormat
  recent: CitationFormat[]
  onCopy: (paper: Paper, format: CitationFormat) => void
  onAbstract: (paper: Paper) => void
  onUrl: (url: string) => void
  onBack: () => void
}

/** The paper whose kin are listed below: the one open in the tab, or the one whose kin were asked for. */
export function PaperHead({ open, isDeep, onBack, ...props }: Props) {
  const t = useTranslate()
  const { paper, shelf, abstractUrl } = open
  return (
    <section class="pk-head" aria-label={t(isDeep ? 'kinOf' : 'openInTab')}>
      <div class="pk-eyebrow">
        <span>
          {[t(isDeep ? 'kinOf' : 'openInTab'), paper && namedId(paper.ids)].filter(Boolean).join(' · ')}
        </span>
        {isDeep ? (
          <button type="button" class="pk-link" onClick={onBack}>
            {t('back')}
          </button>
        ) : (
          shelf && <b>{t('onShelf')}</b>
        )}
      </div>
      {paper ? (
        <PaperFacts {...props} paper={paper} />
      ) : (
        <p class="pk-quiet">
          {t('knownByAddress')}{' '}
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

type Facts = Omit<Props, 'open' | 'isDeep' | 'onBack'> & { paper: Paper }

function PaperFacts({ paper, isAbstractOpen, format, recent, onCopy, onAbstract, onUrl }: Facts) {
  const t = useTranslate()
  const code = codeUrl(paper)
  return (
    <>
      <h2 class="pk-title" dir="auto">
        {paper.title}
      </h2>
      <Byline paper={paper} most={5} />
      {isAbstractOpen && (
        <p class="pk-abstract pk-open" dir="auto">
          {paper.abstract}
        </p>
      )}
      <div class="pk-actions">
        <button type="button" class="pk-main" onClick={() => onCopy(paper, format)}>
          {t('copyFormat', t(formatNames[format]))}
        </button>
        <CiteMenu class="pk-button" recent={recent} onPick={(picked) => onCopy(paper, picked)} />
        {paper.abstract && (
          <button
            type="button"
            class="pk-button"
            aria-expanded={isAbstractOpen}
            onClick={() => onAbstract(paper)}
          >
            {t('abstract')}
          </button>
        )}
        {code && (
          <button type="button" class="pk-button" onClick={() => onUrl(code)}>
            {t('code')}
          </button>
        )}
      </div>
    </>
  )
}
