import type { Paper } from '../../lib/model/paper.ts'
import type { Kin } from '../../lib/model/results.ts'
import { Byline } from '../Byline.tsx'
import { paperUrl } from '../paper-links.ts'
import { Reasons } from '../Reasons.tsx'
import { useTranslate } from '../translate.tsx'

/** The closest papers, each a link, with the reason and its citation one click or number key away. */
export function HintList({ kin, onCopy }: { kin: Kin[]; onCopy: (paper: Paper) => void }) {
  const t = useTranslate()
  return (
    <ol>
      {kin.map((one, i) => (
        <li key={one.paper.id}>
          <h3 class="pk-title" dir="auto">
            <a href={paperUrl(one.paper)} target="_blank" rel="noopener noreferrer">
              {one.paper.title}
            </a>
          </h3>
          <Byline paper={one.paper} most={3} />
          <Reasons kin={one} most={3} />
          <button
            type="button"
            class="pk-link pk-copy"
            aria-keyshortcuts={String(i + 1)}
            aria-label={`${t('copy')} ${i + 1}: ${one.paper.title}`}
            onClick={() => onCopy(one.paper)}
          >
            {t('copy')} <kbd>{i + 1}</kbd>
          </button>
        </li>
      ))}
    </ol>
  )
}
