import type { ComponentChildren } from 'preact'
import { useTranslate } from '../translate.tsx'
import type { Remote } from '../use-remote.ts'
import { FilterBar } from './FilterBar.tsx'
import { PaperTable } from './PaperTable.tsx'
import type { Pictures } from './pictures.ts'
import type { ShelfRow } from './services.ts'
import { TableNotice } from './TableNotice.tsx'
import { isFiltering } from './use-listing.ts'
import type { PapersState } from './use-papers.ts'

type Props = {
  title: string
  papers: PapersState
  changes: number
  shelves: Remote<ShelfRow[]>
  pictures: Pictures
  isMapShown: boolean
  onMap: (isShown: boolean) => void
  onHelp: () => void
  /** What stands below the table. */
  children: ComponentChildren
}

/** The papers of a shelf or of all, with what narrows them. */
export function PaperListing({
  title,
  papers,
  changes,
  shelves,
  pictures,
  isMapShown,
  onMap,
  onHelp,
  children,
}: Props) {
  const t = useTranslate()
  const { filter, listing } = papers
  const matching = filter.shelf || isFiltering(filter) ? listing : undefined
  return (
    <main class="pk-listing">
      <div class="pk-listing-head">
        <h1 dir="auto">{title}</h1>
        {pictures.map && (
          <button type="button" class="pk-link" aria-pressed={isMapShown} onClick={() => onMap(!isMapShown)}>
            {t('asMap')}
          </button>
        )}
        <button type="button" class="pk-link" aria-keyshortcuts="?" onClick={onHelp}>
          {t('keysTitle')}
        </button>
      </div>
      <FilterBar
        filter={filter}
        listing={listing}
        textRef={papers.textFilter}
        onChange={papers.setFilter}
        onLeave={() => {
          papers.grid.current?.focus()
          if (papers.total > 0) papers.choose(0)
        }}
      />
      <TableNotice papers={papers} shelves={shelves} />
      {listing &&
        pictures.years?.({
          years: listing.years,
          fromYear: filter.fromYear,
          toYear: filter.toYear,
          onPick: (years) => papers.setFilter({ ...filter, ...years }),
        })}
      {isMapShown && pictures.map ? (
        <div class="pk-map">
          {pictures.map({ changes, opened: papers.opened, matching, onOpen: papers.open })}
        </div>
      ) : (
        <PaperTable papers={papers} />
      )}
      {children}
    </main>
  )
}
