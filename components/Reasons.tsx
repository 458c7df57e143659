import type { Kin } from '../lib/model/results.ts'
import { useTranslate } from './translate.tsx'

/** Why two papers are kin, as a plain line: *both: source models · transfer learning*. */
export function Reasons({ kin, most }: { kin: Pick<Kin, 'reasons' | 'sharedAuthors'>; most: number }) {
  const t = useTranslate()
  const terms = kin.reasons.slice(0, most).map(({ term }) => term)
  const authors = kin.sharedAuthors?.slice(0, 2).join(', ')
  if (authors) terms.push(t('sharedAuthors', authors))
  if (terms.length === 0) return null
  return (
    <div class="pk-why">
      {t('both')}{' '}
      {terms.map((term, i) => (
        <>
          {i > 0 && ' · '}
          <span dir="auto">{term}</span>
        </>
      ))}
    </div>
  )
}
