import { useTranslate } from '../translate.tsx'
import type { Remote } from '../use-remote.ts'
import type { ShelfRow } from './services.ts'
import { countOn, isFiltering } from './use-listing.ts'
import type { PapersState } from './use-papers.ts'

type Props = { papers: PapersState; shelves: Remote<ShelfRow[]> }

/** How many papers there are, or why there are none. Also said to screen readers. */
export function TableNotice({ papers, shelves }: Props) {
  const t = useTranslate()
  const { filter, listing, remote, rows } = papers
  const error = remote.error ?? rows.error ?? shelves.error
  const retry = () => {
    remote.retry()
    shelves.retry()
  }
  const words = () => {
    if (!listing) return !error && <span class="pk-late">{t('looking')}</span>
    if (isFiltering(filter) && listing.total === 0) return t('nothingMatches')
    if (isFiltering(filter))
      return t.count('papersOf', countOn(shelves.value ?? [], filter.shelf), listing.total)
    if (listing.total === 0 && listing.indexed !== undefined) return ''
    return listing.total === 0 ? t('shelfEmpty') : t.count('papersCount', listing.total)
  }
  return (
    <>
      <p class="pk-tally" role="status">
        {words()}
      </p>
      <Growing indexed={listing?.indexed} count={shelves.value && countOn(shelves.value, filter.shelf)} />
      {error && (
        <p class="pk-problem" role="alert">
          {error}{' '}
          <button type="button" class="pk-link" onClick={retry}>
            {t('tryAgain')}
          </button>
        </p>
      )}
    </>
  )
}

/** That not all papers can be listed yet, and how many can; only the first is said to screen readers. */
function Growing({ indexed, count }: { indexed: number | undefined; count: number | undefined }) {
  const t = useTranslate()
  const isGrowing = indexed !== undefined
  return (
    <p class="pk-growing">
      <span role="status">{isGrowing && t('listGrowing')}</span>
      {isGrowing && count !== undefined && ` ${t.count('listedByNow', count, Math.min(indexed, count))}`}
    </p>
  )
}
