import type { Holding } from '../lib/model/results.ts'
import { notedOf } from './notes/noted.ts'
import { READ_STATES } from './notes/read-states.ts'
import { useTranslate } from './translate.tsx'

/** That the reader has a paper: on which shelves, and what they noted there, on one quiet line. */
export function HeldMark({ holdings }: { holdings: Holding[] }) {
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
    <span class="pk-held" title={`${t('youHave')} ${text}`}>
      <span class="pk-unseen">{t('youHave')} </span>
      <span aria-hidden="true">✓ </span>
      <span dir="auto">{text}</span>
    </span>
  )
}
