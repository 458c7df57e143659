import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Paper } from '../../lib/model/paper.ts'
import type { PopupServices } from './services.ts'
import { useChoice } from './use-choice.ts'
import { useListing } from './use-listing.ts'
import { useMarks } from './use-marks.ts'
import type { Savable } from './use-saving.ts'
import { useTrail } from './use-trail.ts'

// More than a popup holds; the next ones are asked for before they come into sight.
const FIRST_PAGE = 10
const MOST = 1000

/** All that changes in the popup: what is asked, what is listed, chosen, marked and opened. */
export function usePopup(services: PopupServices, startQuery: string, changes: number) {
  const box = useRef<HTMLInputElement>(null)
  const citeButton = useRef<HTMLButtonElement>(null)
  const headCiteButton = useRef<HTMLButtonElement>(null)
  const { marks, toggle: toggleMark, add: addMarks, clear: clearMarks } = useMarks()
  const [query, setQuery] = useState(startQuery)
  const trail = useTrail()
  const [limit, setLimit] = useState(FIRST_PAGE)
  const [wantsAll, setWantsAll] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [isHelpShown, showHelp] = useState(false)
  const question = { query: query.trim(), kinOf: trail.last?.kinOf, limit, wantsAll }
  const listing = useListing(services, question, changes)
  const { list, selected, item, goTo, choose } = useChoice(listing, startQuery ? 0 : undefined)

  const { head, home } = listing
  const openOne = head?.paper && { paper: head.paper, holdings: head.holdings, page: home?.page }
  const one: Savable | undefined = item ?? openOne
  /** What a command is about: all that is marked, else the chosen paper, else the open one. */
  const meant: Savable[] = marks.size > 0 ? [...marks.values()] : one ? [one] : []

  const ask = (text: string) => {
    setQuery(text)
    trail.clear()
    setLimit(FIRST_PAGE)
    goTo(text.trim() ? 0 : undefined)
  }
  const toBox = () => {
    box.current?.focus()
    if (!query) goTo(undefined)
  }
  const showKin = ({ id }: Paper) => {
    if (trail.last?.kinOf === id) return
    trail.goDeeper({ kinOf: id, cameFrom: selected })
    setOpened(new Set())
    choose(0)
  }
  const markOnward = (to: number) => {
    const [here, there] = [item, listing.items[to]]
    if (here && there) addMarks([here, there])
    choose(Math.max(0, Math.min(to, listing.items.length - 1)))
  }
  /** One step; false where there is none. */
  const goBack = (): boolean => {
    const step = trail.last
    if (marks.size > 0) {
      clearMarks()
      return true
    }
    if (step) {
      trail.goBack()
      goTo(step.cameFrom)
    } else if (document.activeElement === list.current) toBox()
    else if (query) ask('')
    else if (wantsAll) setWantsAll(false)
    else return false
    if (step?.cameFrom === undefined) toBox()
    return true
  }

  // Not the `autofocus` attribute: it only counts while the page itself is being parsed.
  useLayoutEffect(() => box.current?.focus(), [])

  return {
    box,
    list,
    citeButton,
    headCiteButton,
    marks,
    toggleMark,
    markOnward,
    clearMarks,
    one,
    openOne,
    meant,
    query,
    ask,
    listing,
    selected,
    item,
    choose,
    opened,
    toggleAbstract: (id: string) => setOpened((ids) => toggled(ids, id)),
    toBox,
    goBack,
    showKin,
    isDeep: trail.last !== undefined,
    isHelpShown,
    showHelp,
    showAll: () => setWantsAll(true),
    showMore: () => listing.total > listing.items.length && setLimit(Math.min(limit * 4, MOST)),
  }
}

export type PopupState = ReturnType<typeof usePopup>

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
