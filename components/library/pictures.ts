import type { ComponentChildren } from 'preact'
import type { Filter, Listing, PaperKey } from '../../lib/model/listing.ts'

/** Drawings that are not part of every visit; whoever wires the page may leave them out or fetch them late. */
export type Pictures = {
  /** Papers by year, above the table; a stretch of years can be picked in it. */
  years?: (props: {
    years: Listing['years']
    fromYear: Filter['fromYear']
    toYear: Filter['toYear']
    onPick: (years: Pick<Filter, 'fromYear' | 'toYear'>) => void
  }) => ComponentChildren
  /** The papers as points, in the place of the table. */
  map?: (props: {
    changes: number
    opened: PaperKey | undefined
    /** The listing of the papers that match, where not all are wanted. */
    matching: Listing | undefined
    onOpen: (key: PaperKey) => void
  }) => ComponentChildren
}
