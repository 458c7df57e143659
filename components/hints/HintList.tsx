import type { Paper } from '../../lib/model/paper.ts'
import type { Kin } from '../../lib/model/results.ts'
import { Byline } from '../Byline.tsx'
import { paperUrl } from '../paper-links.ts'
import { Reasons } from '../Reasons.tsx'
import { useTranslate } from '../translate.tsx'
import { HintSave } from './HintSave.tsx'
import type { HeldAs } from './use-hint-saving.ts'

type Props = {
  kin: Kin[]
  heldAs: (paper: Paper) => HeldAs
  onCopy: (paper: Paper) => void
  onSave: (paper: Paper) => void
}

/** The closest papers, each a link, with the reason; its citation is one click or number key away, *Saved* another. */
export function HintList({ kin, heldAs, onCopy, onSave }: Props) {
  const t = useTranslate()
  return (
    <ol>
      {kin.map((one, i) => {
        const { paper } = one
        const as = heldAs(paper)
        return (
          <li key={paper.id}>
            <h3 class="pk-title" dir="auto">
              <a href={paperUrl(paper)} target="_blank" rel="noopener noreferrer">
                {paper.title}
              </a>
            </h3>
            <div class="pk-under">
              <Byline paper={paper} most={3} />
              <HintSave
                as={as}
                keys={`Shift+${i + 1}`}
                label={`${t(as === 'saved here' ? 'saved' : 'save')} ${i + 1}: ${paper.title}`}
                onClick={() => onSave(paper)}
              />
            </div>
            <Reasons kin={one} most={3} />
            <button
              type="button"
              class="pk-link pk-copy"
              aria-keyshortcuts={String(i + 1)}
              aria-label={`${t('copy')} ${i + 1}: ${paper.title}`}
              onClick={() => onCopy(paper)}
            >
              {t('copy')} <kbd>{i + 1}</kbd>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
