import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Paper } from '../../lib/model/paper.ts'
import { codeUrl, paperUrl } from '../paper-links.ts'
import { useFollow } from '../use-follow.ts'
import type { Command, Focus } from './popup-keys.ts'
import type { RowAct } from './ResultList.tsx'
import type { PopupServices } from './services.ts'
import { type Item, type Listing, useListing } from './use-listing.ts'
import { useMarks } from './use-marks.ts'
import type { Savable } from './use-saving.ts'

/** What is done to papers, here and elsewhere. */
export type PaperActions = {
  copy: (papers: Paper[]) => void
  save: (papers: Savable[]) => void
  markNext: (papers: Savable[]) => void
  openNotes: (paper: Savable, field: 'tag' | 'note') => void
}

/** Where the reader was before asking for kin, to go back to. */
type Step = { kinOf: string; cameFrom: number | undefined }

// More than a popup holds; the next ones are asked for before they come into sight.
const FIRST_PAGE = 10
const MOST = 1000

/** All that changes in the popup: what is asked, what is chosen, and what each command does to it. */
export function usePopup(services: PopupServices, on: PaperActions, startQuery: string, changes: number) {
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const citeButton = useRef<HTMLButtonElement>(null)
  const headCiteButton = useRef<HTMLButtonElement>(null)
  const { marks, toggle: toggleMark, add: addMarks, clear: clearMarks } = useMarks()
  const [query, setQuery] = useState(startQuery)
  const [trail, setTrail] = useState<Step[]>([])
  const [limit, setLimit] = useState(FIRST_PAGE)
  const [wantsAll, setWantsAll] = useState(false)
  const [chosen, setChosen] = useState(startQuery ? 0 : undefined)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [isHelpShown, setIsHelpShown] = useState(false)
  const [pending, setPending] = useState<Command>()
  const question = { query: query.trim(), kinOf: trail.at(-1)?.kinOf, limit, wantsAll }
  const listing = useListing(services, question, changes)

  const selected = clamp(chosen, listing.items)
  const item = selected === undefined ? undefined : listing.items[selected]
  const nameOf = ({ paper }: Item) => JSON.stringify([listing.answer?.to, paper.id])
  const follow = useFollow(item && nameOf(item), listing.answer, {
    indexOf: (name) => indexWhere(listing.items, (one) => nameOf(one) === name),
    onMoved: setChosen,
  })
  const { head, home } = listing
  const openOne = head?.paper && { paper: head.paper, holdings: head.holdings, page: home?.page }
  const one: Savable | undefined = item ?? openOne
  const paper = one?.paper
  /** What a command is about: all that is marked, else the chosen paper, else the open one. */
  const meant: Savable[] = marks.size > 0 ? [...marks.values()] : one ? [one] : []

  const goTo = (index: number | undefined) => {
    follow()
    setChosen(index)
  }
  const ask = (text: string) => {
    setQuery(text)
    setTrail([])
    setLimit(FIRST_PAGE)
    goTo(text.trim() ? 0 : undefined)
  }
  const choose = (index: number) => {
    goTo(index)
    list.current?.focus({ preventScroll: true })
  }
  const toBox = () => {
    box.current?.focus()
    if (!query) goTo(undefined)
  }
  const openUrl = (url: string | undefined) => url && services.openUrl(url)
  const toggleAbstract = (id: string) => setOpened((ids) => toggled(ids, id))
  const showKin = ({ id }: Paper) => {
    if (trail.at(-1)?.kinOf === id) return
    setTrail([...trail, { kinOf: id, cameFrom: selected }])
    setOpened(new Set())
    choose(0)
  }
  const markOnward = (to: number) => {
    const [here, there] = [item, listing.items[to]]
    if (here && there) addMarks([here, there])
    choose(clamp(to, listing.items) ?? 0)
  }
  const goBack = (): boolean => {
    const step = trail.at(-1)
    if (marks.size > 0) {
      clearMarks()
      return true
    }
    if (step) {
      setTrail(trail.slice(0, -1))
      goTo(step.cameFrom)
    } else if (document.activeElement === list.current) toBox()
    else if (query) ask('')
    else if (wantsAll) setWantsAll(false)
    else return false
    if (step?.cameFrom === undefined) toBox()
    return true
  }

  /** Does what a key or button says; false where there is nothing to do, so that the browser may. */
  const run = (command: Command, place: Focus['place']): boolean => {
    // The answer to what was just typed is what an Enter right after it means.
    if (place === 'box' && listing.isWaiting && ACTS_ON_PAPER.has(command)) {
      setPending(command)
      return true
    }
    const last = listing.items.length - 1
    switch (command) {
      case 'next':
        if (last >= 0) choose(place === 'list' ? Math.min((selected ?? -1) + 1, last) : (selected ?? 0))
        return true
      case 'previous':
        if (selected) choose(selected - 1)
        else toBox()
        return true
      case 'first':
        choose(0)
        return true
      case 'last':
        choose(last)
        return true
      case 'back':
        return goBack()
      case 'search':
        toBox()
        box.current?.select()
        return true
      case 'help':
        setIsHelpShown(true)
        return true
      case 'open':
        if (item) openUrl(paperUrl(item.paper))
        return item !== undefined
    }
    if (command === 'copy' && meant.length > 0) on.copy(meant.map((listed) => listed.paper))
    else if (command === 'save') on.save(meant)
    else if (command === 'readState') on.markNext(meant)
    else if (command === 'citeAs') (citeButton.current ?? headCiteButton.current)?.click()
    else if (command === 'kin' && item) showKin(item.paper)
    else if (command === 'mark' && item) toggleMark(item)
    else if (command === 'markNext') markOnward((selected ?? -1) + 1)
    else if (command === 'markPrevious') markOnward(Math.max(0, (selected ?? 0) - 1))
    else if (!one || !paper) return false
    else if (command === 'tag' || command === 'note') on.openNotes(one, command)
    else if (command === 'abstract') toggleAbstract(paper.id)
    else if (command === 'code') openUrl(codeUrl(paper))
    return true
  }

  useEffect(() => {
    if (!pending || listing.isWaiting) return
    setPending(undefined)
    run(pending, 'elsewhere')
  }, [pending, listing.isWaiting])

  /** What a click on a part of a row asks for. */
  const act = (what: RowAct, index: number) => {
    choose(index)
    const clicked = listing.items[index]
    if (!clicked) return
    if (what === 'open') openUrl(paperUrl(clicked.paper))
    else if (what === 'copy') on.copy([clicked.paper])
    else if (what === 'save') on.save([clicked])
    else if (what === 'notes') on.openNotes(clicked, 'note')
    else if (what === 'mark') toggleMark(clicked)
    else if (what === 'abstract') toggleAbstract(clicked.paper.id)
  }

  // Not the `autofocus` attribute: it only counts while the page itself is being parsed.
  useLayoutEffect(() => box.current?.focus(), [])

  return {
    box,
    list,
    citeButton,
    headCiteButton,
    marks,
    meant,
    openOne,
    clearMarks,
    query,
    ask,
    listing,
    selected,
    item,
    opened,
    choose,
    run,
    act,
    toggleAbstract,
    isDeep: trail.length > 0,
    isHelpShown,
    closeHelp: () => setIsHelpShown(false),
    showAll: () => setWantsAll(true),
    showMore: () => listing.total > listing.items.length && setLimit(Math.min(limit * 4, MOST)),
  }
}

const ACTS_ON_PAPER = new Set<Command>([
  'open',
  'copy',
  'citeAs',
  'kin',
  'abstract',
  'code',
  'mark',
  'save',
  'readState',
  'tag',
  'note',
])

function clamp(index: number | undefined, { length }: Item[]): number | undefined {
  return index === undefined || length === 0 ? undefined : Math.min(index, length - 1)
}

function indexWhere(items: Item[], isIt: (item: Item) => boolean): number | undefined {
  const at = items.findIndex(isIt)
  return at < 0 ? undefined : at
}

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

export type PopupState = ReturnType<typeof usePopup>
export type { Listing }
