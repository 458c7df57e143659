import type { Order } from '../../lib/model/listing.ts'
import type { MessageKey } from '../../lib/text/translate.ts'
import { useTranslate } from '../translate.tsx'
import { GridPart } from './GridPart.tsx'

type Props = {
  order: Order
  selection: 'none' | 'some' | 'all'
  onSort: (by: Order['by']) => void
  onSelectAll: (isOn: boolean) => void
}

/** The heads of the columns; those that can be sorted by are buttons. */
export function TableHead({ order, selection, onSort, onSelectAll }: Props) {
  const t = useTranslate()
  return (
    <GridPart role="rowgroup" class="pk-grid-head">
      <GridPart role="row" class="pk-line" aria-rowindex={1}>
        <GridPart role="columnheader" class="pk-cell-select">
          <input
            type="checkbox"
            aria-label={t('selectAll')}
            checked={selection === 'all'}
            indeterminate={selection === 'some'}
            onChange={(event) => onSelectAll(event.currentTarget.checked)}
          />
        </GridPart>
        {COLUMNS.map(({ name, label, by }) => (
          <GridPart
            role="columnheader"
            key={name}
            class={`pk-cell-${name}`}
            aria-sort={by && (by === order.by ? directionOf(order) : 'none')}
          >
            {by ? (
              <button type="button" onClick={() => onSort(by)}>
                {t(label)}
                {by === order.by && <Arrow isDown={order.isDescending} />}
              </button>
            ) : (
              t(label)
            )}
          </GridPart>
        ))}
      </GridPart>
    </GridPart>
  )
}

type Column = { name: string; label: MessageKey; by?: Order['by'] }

const COLUMNS: Column[] = [
  { name: 'title', label: 'columnTitle', by: 'title' },
  { name: 'authors', label: 'columnAuthors', by: 'authors' },
  { name: 'year', label: 'columnYear', by: 'year' },
  { name: 'venue', label: 'columnVenue', by: 'venue' },
  { name: 'tags', label: 'columnTags' },
  { name: 'state', label: 'columnState' },
  { name: 'added', label: 'columnAdded', by: 'addedAt' },
]

function Arrow({ isDown }: { isDown: boolean }) {
  return (
    <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
      <path d={isDown ? 'M0 2h8L4 7z' : 'M0 6h8L4 1z'} fill="currentColor" />
    </svg>
  )
}

const directionOf = ({ isDescending }: Order) => (isDescending ? 'descending' : 'ascending')
