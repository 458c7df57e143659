import type { Row } from '../../lib/model/listing.ts'
import { shortVenue } from '../byline.ts'
import { memo } from '../memo.ts'
import { READ_STATES } from '../notes/read-states.ts'
import { useTranslate } from '../translate.tsx'
import { formatDay } from './formatting.ts'
import { GridPart } from './GridPart.tsx'

type Props = {
  /** Absent while it is being fetched. */
  row: Row | undefined
  index: number
  top: number
  isCurrent: boolean
  isSelected: boolean
  isOpen: boolean
}

/** One paper of the table. Clicks are heard by the table, keys too. */
export const PaperRow = memo(function PaperRow({ row, index, top, isCurrent, isSelected, isOpen }: Props) {
  const classes = ['pk-line', isCurrent && 'pk-current', isOpen && 'pk-shown'].filter(Boolean).join(' ')
  return (
    <GridPart
      role="row"
      id={rowId(index)}
      class={classes}
      style={{ top: `${top}px` }}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined}
      tabIndex={-1}
    >
      {row ? <Cells row={row} isSelected={isSelected} /> : <GridPart role="gridcell" />}
    </GridPart>
  )
})

function Cells({ row, isSelected }: { row: Row; isSelected: boolean }) {
  const t = useTranslate()
  const { title, authors, year, venue, tags = [], addedAt, readState, hasNote } = row
  const state = [readState && t(READ_STATES[readState]), hasNote && t('hasNote')].filter(Boolean).join(' · ')
  return (
    <>
      <GridPart role="gridcell" class="pk-cell-select" data-act="select">
        <input type="checkbox" tabIndex={-1} checked={isSelected} aria-label={t('select')} />
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-title" dir="auto" title={title}>
        {title}
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-authors">
        <span dir="auto">{authors}</span>
        {year !== undefined && (
          <span class="pk-when-narrow" aria-hidden="true">
            {authors && ' · '}
            {year}
          </span>
        )}
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-year">
        {year}
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-venue" dir="auto" title={venue}>
        {venue && shortVenue(venue)}
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-tags" dir="auto" title={tags.join(', ')}>
        {tags.join(', ')}
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-state">
        {state}
      </GridPart>
      <GridPart role="gridcell" class="pk-cell-added">
        {formatDay(addedAt)}
      </GridPart>
    </>
  )
}

/** The element of a row by its place, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `pk-row-${index}`
}
