import { useTranslate } from '../translate.tsx'
import type { Remote } from '../use-remote.ts'
import type { ShelfRow } from './services.ts'
import { isFiltering } from './use-listing.ts'
import type { PapersState } from './use-papers.ts'

type Props = { papers: PapersState; shelves: Remote<ShelfRow[]> }

/** How many papers there are, or why there are none. Also said to screen readers. */
export function TableNotice({ papers, shelves }: Props) {
  const t = useTranslate()
  const { filter, listing, remote, rows } = papers
  const error = remote.error ?? rows.error ?? shelves.error
  const all = countIn(shelves.value ?? [], filter.shelf)
  const words = () => {
    if (!listing) return <span class="pk-late">{t('looking')}</span>
    if (!isFiltering(filter)) return t.count('papersCount', listing.total)
    if (listing.total === 0) return t('nothingMatches')
    return t.count('papersOf', all, listing.total)
  }
  return (
    <>
      <p class="pk-tally" role="status">
        {words()}
        {listing?.total === 0 && isFiltering(filter) && (
          <>
            {' '}
            <button type="button" class="pk-link" onClick={() => papers.setFilter({ shelf: filter.shelf })}>
              {t('clearFilters')}
            </button>
          </>
        )}
      </p>
      {error && (
        <p class="pk-problem" role="alert">
          {error}{' '}
          <button
            type="button"
            class="pk-link"
            onClick={() => {
              remote.retry()
              shelves.retry()
            }}
          >
            {t('tryAgain')}
          </button>
        </p>
      )}
    </>
  )
}

function countIn(shelves: ShelfRow[], id: string | undefined): number {
  return shelves
    .filter((shelf) => !shelf.isBundled && (id === undefined || shelf.id === id))
    .reduce((sum, { count }) => sum + count, 0)
}
