import { useEffect, useState } from 'preact/hooks'
import { type Command, rowAfter } from './library-keys.ts'
import type { PaperActions } from './use-paper-actions.ts'
import type { PapersState } from './use-papers.ts'

/** What each key does; false where there is nothing to do, so that the browser may. */
export function usePaperCommands(papers: PapersState, on: PaperActions, onHelp: () => void) {
  const { current, row, total, selection, viewport } = papers
  const [isEntering, setIsEntering] = useState(false)
  // Once they are drawn: whoever opens details by key wants to read on there.
  useEffect(() => {
    if (!isEntering || !papers.opened) return
    setIsEntering(false)
    papers.details.current?.focus()
  }, [isEntering, papers.opened])

  const remove = async () => {
    const keys = papers.meant()
    if (await on.remove(keys)) papers.forget(keys)
  }
  const clear = (): boolean => {
    if (selection.selected.size > 0) papers.clear()
    else if (papers.opened) papers.close()
    else return false
    return true
  }
  return (command: Command, isExtending: boolean): boolean => {
    switch (command) {
      case 'find':
        papers.textFilter.current?.focus()
        papers.textFilter.current?.select()
        return true
      case 'clear':
        return clear()
      case 'selectAll':
        selection.selectAll()
        return total > 0
      case 'select':
        if (row && current !== undefined) selection.toggle(row, current)
        return true
      case 'open':
        papers.open(row)
        setIsEntering(row !== undefined)
        return true
      case 'copy':
        if (hasTextSelected()) return false
        on.copy(papers.opened && selection.selected.size === 0 ? [papers.opened] : papers.meant())
        return true
      case 'remove':
        if (papers.meant().length > 0) remove()
        return true
      case 'help':
        onHelp()
        return true
    }
    if (total === 0) return true
    const there = rowAfter(command, current, total, viewport.pageSize)
    if (isExtending) papers.extendTo(there)
    else papers.choose(there)
    return true
  }
}

function hasTextSelected(): boolean {
  return getSelection()?.isCollapsed === false
}
