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
  const said = [
    shelves,
    readState && t(READ_STATES[readState]),
    tags.length > 0 && tags.join(', '),
    note && t('hasNote'),
  ]
  const text = said.filter(Boolean).join(' · ')
  return (
    <span class="pk-held" data-act={act} title={`${t('youHave')} ${text}`}>
      <span class="pk-unseen">{t('youHave')} </span>
      <span aria-hidden="true">✓ </span>
      <span dir="auto">{text}</span>
    </span>
  )
}
