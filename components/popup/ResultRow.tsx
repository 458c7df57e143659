import type { Holding } from '../../lib/model/results.ts'
import { type Terms, termsOf } from '../../lib/text/highlight.ts'
import { Abstract } from '../Abstract.tsx'
import { Byline } from '../Byline.tsx'
import { HeldMark } from '../HeldMark.tsx'
import { Marked } from '../Marked.tsx'
import { memo } from '../memo.ts'
import { Reasons } from '../Reasons.tsx'
import { useTranslate } from '../translate.tsx'
import type { Item } from './use-listing.ts'

type Props = {
  item: Item
  holdings: Holding[]
  index: number
  total: number
  isCurrent: boolean
  isSelected: boolean
  isOpen: boolean
}

/**
 * One paper of the list. What a click does is said by `data-act` and done by the list: an option may hold no buttons,
 * and keyboard and screen reader have the same actions in the bar below.
 */
export const ResultRow = memo(function ResultRow({
  item,
  holdings,
  index,
  total,
  isCurrent,
  isSelected,
  isOpen,
}: Props) {
  const t = useTranslate()
  const { paper, kin } = item
  const terms = termsOf(item.terms ?? kin?.reasons.map(({ term }) => term) ?? [])
  return (
    <div
      class={isCurrent ? 'pk-row pk-current' : 'pk-row'}
      role="option"
      id={optionId(index)}
      tabIndex={-1}
      data-index={index}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
    >
      <div draggable>
        <div class="pk-title" dir="auto">
          <span data-act="open">
            <Marked text={paper.title} terms={item.terms ? terms : NO_TERMS} />
          </span>
        </div>
        <div class="pk-under">
          <Byline paper={paper} />
          <HeldMark holdings={holdings} act="notes" />
        </div>
      </div>
      {paper.abstract && <Abstract text={paper.abstract} terms={terms} isOpen={isOpen} />}
      {kin && <Reasons kin={kin} most={4} />}
      <span class="pk-quick" aria-hidden="true">
        <span data-act="save">{t(holdings.some(({ isSaved }) => isSaved) ? 'unsave' : 'save')}</span>
        <span data-act="copy">{t('copy')}</span>
      </span>
    </div>
  )
})

const NO_TERMS: Terms = new Map()

/** The element of a row by its place, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `pk-option-${index}`
}
