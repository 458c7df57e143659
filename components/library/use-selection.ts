import { useRef, useState } from 'preact/hooks'
import type { Listing, PaperKey, Row } from '../../lib/model/listing.ts'
import { keyMap, keyOf, keyText } from './paper-keys.ts'
import type { LibraryServices } from './services.ts'

export type Selected = ReadonlyMap<string, PaperKey>

/** The selected papers, by key: they stay selected when the order or the papers around them change. */
export function useSelection(
  services: LibraryServices,
  listing: Listing | undefined,
  explain: (error: unknown) => void,
) {
  const [selected, setSelected] = useState<Selected>(new Map())
  // Where a range begins; the rows that Shift selects lie between it and the current one.
  const anchor = useRef(0)
  const asked = useRef(0)

  const change = (next: (before: Selected) => Selected) => {
    asked.current++
    setSelected(next)
  }
  /** Selects a stretch of the listing and nothing else. An answer that comes after another choice is dropped. */
  const selectRows = async (from: number, to: number) => {
    if (!listing) return
    const ask = ++asked.current
    const [start, end] = [Math.min(from, to), Math.max(from, to)]
    try {
      const keys = await services.keys(listing.id, start, end - start + 1)
      if (ask === asked.current) setSelected(keyMap(keys))
    } catch (error) {
      explain(error)
    }
  }
  return {
    selected,
    toggle: (row: Row, index: number) => {
      anchor.current = index
      change((before) => toggled(before, row))
    },
    /** Where the next range begins. */
    startAt: (index: number) => {
      anchor.current = index
    },
    extendTo: (index: number) => selectRows(anchor.current, index),
    selectAll: () => listing && listing.total > 0 && selectRows(0, listing.total - 1),
    clear: () => change((before) => (before.size > 0 ? new Map() : before)),
  }
}

export type Selection = ReturnType<typeof useSelection>

function toggled(before: Selected, row: Row): Selected {
  const after = new Map(before)
  if (!after.delete(keyText(row))) after.set(keyText(row), keyOf(row))
  return after
}
