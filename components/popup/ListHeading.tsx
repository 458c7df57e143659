import { useTranslate } from '../translate.tsx'
import type { Listing } from './use-listing.ts'

type Props = {
  listing: Listing
  query: string
  /** The first answer waits for the database. */
  isOpening: boolean
  onShowAll: () => void
}

/** What the list is and how long; where there is nothing, that, in a plain sentence. Also said to screen readers. */
export function ListHeading({ listing, query, isOpening, onShowAll }: Props) {
  const t = useTranslate()
  if (listing.error)
    return (
      <div class="pk-notice pk-error" role="alert">
        <p>{listing.error}</p>
        <button type="button" class="pk-link" onClick={listing.retry}>
          {t('tryAgain')}
        </button>
      </div>
    )
  if (listing.isBlank)
    return (
      <div class="pk-heading" role="status">
        {isOpening ? t('gettingReady') : <span class="pk-late">{t('looking')}</span>}
      </div>
    )
  const isEmpty = listing.items.length === 0
  return (
    <>
      {listing.notice && <p class="pk-notice">{listing.notice}</p>}
      <div class={isEmpty ? 'pk-nothing' : 'pk-heading'} role="status">
        <Words listing={listing} query={query} isEmpty={isEmpty} />
      </div>
      {isEmpty && listing.kind === 'kin' && (
        <button type="button" class="pk-link pk-all" onClick={onShowAll}>
          {t('showAllPapers')}
        </button>
      )}
    </>
  )
}

function Words({ listing, query, isEmpty }: { listing: Listing; query: string; isEmpty: boolean }) {
  const t = useTranslate()
  const { kind, total, head } = listing
  if (kind === 'found')
    return isEmpty ? <b dir="auto">{t('nothingFound', query)}</b> : <span>{t.count('found', total)}</span>
  if (kind === 'newest')
    return isEmpty ? (
      <b>{t('shelvesEmpty')}</b>
    ) : (
      <>
        <h2>{t(listing.home ? 'noPaperHere' : 'newest')}</h2>
        <span>{t.count('papersCount', total)}</span>
      </>
    )
  if (isEmpty)
    return (
      <>
        <b>{t('nothingClose')}</b>
        {head && head.compared > 0 && <p>{t.count('comparedWith', head.compared)}</p>}
      </>
    )
  return (
    <>
      <h2>{t('itsKin')}</h2>
      {head && <span>{t.count('areClose', total, head.compared)}</span>}
    </>
  )
}
