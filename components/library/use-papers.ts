import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Filter, Order, PaperKey } from '../../lib/model/listing.ts'
import { useFollow } from '../use-follow.ts'
import { keyMap, keyOf, keyText } from './paper-keys.ts'
import type { LibraryServices } from './services.ts'
import type { Actions } from './use-actions.ts'
import { useListing } from './use-listing.ts'
import { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'
import { useViewport } from './use-viewport.ts'

type Given = { filter: Filter; onFilter: (filter: Filter) => void; changes: number; actions: Actions }

/** All that changes in the view of papers: what is listed, which row is current, what is selected and opened. */
export function usePapers(services: LibraryServices, { filter, onFilter, changes, actions }: Given) {
  const grid = useRef<HTMLDivElement>(null)
  const textFilter = useRef<HTMLInputElement>(null)
  const details = useRef<HTMLElement>(null)
  const { order, remote, ...listed } = useListing(services, filter, changes)
  const listing = remote.value
  const total = listing?.total ?? 0
  const viewport = useViewport(grid, total)
  const rows = useRows(services, listing, viewport)
  const selection = useSelection(services, listing, actions.explain)
  const [chosen, setChosen] = useState<number>()
  const [opened, setOpened] = useState<PaperKey>()

  const current = chosen === undefined || total === 0 ? undefined : Math.min(chosen, total - 1)
  const row = current === undefined ? undefined : rows.rowAt(current)
  const follow = useFollow(row && keyText(row), listing?.id, {
    indexOf: (text) => rows.indexOf((one) => keyText(one) === text),
    onMoved: setChosen,
    // Once details are open, they are of the row the reader goes to.
    onChosen: () => row && opened && setOpened(keyOf(row)),
  })

  const toTop = () => {
    setChosen(undefined)
    follow()
    if (grid.current) grid.current.scrollTop = 0
  }
  // A paper that a filter hides must not be among those that are removed.
  useLayoutEffect(() => {
    selection.clear()
    toTop()
  }, [JSON.stringify(filter)])
  const sortBy = (by: Order['by']) => {
    listed.sortBy(by)
    toTop()
  }
  const goTo = (index: number) => {
    if (index !== current) follow()
    setChosen(index)
    viewport.reveal(index)
  }
  const choose = (index: number) => {
    goTo(index)
    selection.startAt(index)
  }
  const extendTo = (index: number) => {
    if (current === undefined) selection.startAt(index)
    goTo(index)
    selection.extendTo(index)
  }
  const open = (key: PaperKey | undefined) => setOpened(key && keyOf(key))
  const toTable = () => grid.current?.focus()
  const close = () => {
    setOpened(undefined)
    toTable()
  }
  const clear = () => {
    selection.clear()
    toTable()
  }
  /** What an action is of: the selected papers, else the current one. */
  const meant = (): PaperKey[] =>
    selection.selected.size > 0 ? [...selection.selected.values()] : row ? [keyOf(row)] : []
  /** To be called when papers are gone; the button that removed them may be gone as well. */
  const forget = (keys: PaperKey[]) => {
    clear()
    if (opened && keyMap(keys).has(keyText(opened))) setOpened(undefined)
  }
  return {
    grid,
    textFilter,
    details,
    filter,
    order,
    setFilter: onFilter,
    sortBy,
    remote,
    listing,
    total,
    viewport,
    rows,
    selection,
    current,
    row,
    opened,
    choose,
    extendTo,
    open,
    close,
    clear,
    meant,
    forget,
  }
}

export type PapersState = ReturnType<typeof usePapers>
