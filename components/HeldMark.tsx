import type { Holding } from '../lib/model/results.ts'
import { notedOf } from './notes/noted.ts'
import { READ_STATES } from './notes/read-states.ts'
import { useTranslate } from './translate.tsx'

type Props = {
  holdings: Holding[]
  /** What a click on it asks for, where a list hears clicks. */
  act?: string
}

/** That the reader has a paper: on which shelves, and what they noted there, on one quiet line. */
export function HeldMark({ holdings, act }: Props) {
  const t = useTranslate()
  const noted = notedOf(holdings)
  if (!noted) return null
  const { readState, tags = [], note } = noted
  const shelves = holdings.map(({ name }) => name).join(', ')
  const notes = [readState && t(READ_STATES[readState]), tags.join(', '), note && t('hasNote')]
    .filter(Boolean)
    .join(' · ')
  return (
    <span
      class="pk-held"
      data-act={act}
      title={`${t('youHave')} ${[shelves, notes].filter(Boolean).join(' · ')}`}
    >
      <span class="pk-unseen">{t('youHave')} </span>
      <span aria-hidden="true">✓ </span>
      <span class="pk-shelves" dir="auto">
        {shelves}
      </span>
      {notes && <span class="pk-noted"> · {notes}</span>}
    </span>
  )
}
