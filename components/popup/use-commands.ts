import { useEffect, useState } from 'preact/hooks'
import type { Paper } from '../../lib/model/paper.ts'
import { codeUrl, paperUrl } from '../paper-links.ts'
import type { Command, Focus } from './popup-keys.ts'
import type { RowAct } from './ResultList.tsx'
import type { PopupState } from './use-popup.ts'
import type { Savable } from './use-saving.ts'

/** What is done to papers, here and elsewhere. */
type PaperActions = {
  copy: (papers: Paper[]) => void
  save: (papers: Savable[]) => void
  markNext: (papers: Savable[]) => void
  openNotes: (paper: Savable, field: 'tag' | 'note') => void
  openUrl: (url: string) => void
}

/** What each key, button and click does. */
export function useCommands(popup: PopupState, on: PaperActions) {
  const [pending, setPending] = useState<Command>()
  const { listing, selected, item, one, meant } = popup
  const last = listing.items.length - 1
  const openUrl = (url: string | undefined) => url && on.openUrl(url)

  /** Moves through the list, or goes elsewhere; `undefined` where the command does something to papers. */
  const go = (command: Command, place: Focus['place']): boolean | undefined => {
    switch (command) {
      case 'next':
        if (last >= 0) popup.choose(place === 'list' ? Math.min((selected ?? -1) + 1, last) : (selected ?? 0))
        return true
      case 'previous':
        if (selected) popup.choose(selected - 1)
        else popup.toBox()
        return true
      case 'first':
        popup.choose(0)
        return true
      case 'last':
        popup.choose(last)
        return true
      case 'back':
        return popup.goBack()
      case 'search':
        popup.toBox()
        popup.box.current?.select()
        return true
      case 'help':
        popup.showHelp(true)
        return true
    }
  }
  const act = (command: Command): boolean => {
    if (command === 'open') {
      openUrl(item && paperUrl(item.paper))
      return item !== undefined
    }
    if (command === 'copy' && meant.length > 0) on.copy(meant.map(({ paper }) => paper))
    else if (command === 'save') on.save(meant)
    else if (command === 'readState') on.markNext(meant)
    else if (command === 'citeAs') (popup.citeButton.current ?? popup.headCiteButton.current)?.click()
    else if (command === 'kin' && item) popup.showKin(item.paper)
    else if (command === 'mark' && item) popup.toggleMark(item)
    else if (command === 'markNext') popup.markOnward((selected ?? -1) + 1)
    else if (command === 'markPrevious') popup.markOnward(Math.max(0, (selected ?? 0) - 1))
    else if (!one) return false
    else if (command === 'tag' || command === 'note') on.openNotes(one, command)
    else if (command === 'abstract') popup.toggleAbstract(one.paper.id)
    else if (command === 'code') openUrl(codeUrl(one.paper))
    return true
  }
  /** Does what a key or button says; false where there is nothing to do, so that the browser may. */
  const run = (command: Command, place: Focus['place']): boolean => {
    // The answer to what was just typed is what an Enter right after it means.
    if (place === 'box' && listing.isWaiting && ACTS_ON_PAPER.has(command)) {
      setPending(command)
      return true
    }
    return go(command, place) ?? act(command)
  }
  useEffect(() => {
    if (!pending || listing.isWaiting) return
    setPending(undefined)
    run(pending, 'elsewhere')
  }, [pending, listing.isWaiting])

  /** What a click on a part of a row asks for. */
  const click = (what: RowAct, index: number) => {
    popup.choose(index)
    const clicked = listing.items[index]
    if (!clicked) return
    if (what === 'open') openUrl(paperUrl(clicked.paper))
    else if (what === 'copy') on.copy([clicked.paper])
    else if (what === 'save') on.save([clicked])
    else if (what === 'notes') on.openNotes(clicked, 'note')
    else if (what === 'mark') popup.toggleMark(clicked)
    else if (what === 'abstract') popup.toggleAbstract(clicked.paper.id)
  }
  return { run, click }
}

export type Commands = ReturnType<typeof useCommands>

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
