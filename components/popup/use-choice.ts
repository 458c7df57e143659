import { useRef, useState } from 'preact/hooks'
import { useFollow } from '../use-follow.ts'
import type { Item, Listing } from './use-listing.ts'

/** Which row of the list is chosen; it stays the same paper while others come and go around it. */
export function useChoice(listing: Listing, start: number | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(start)
  const { items, answer } = listing

  const selected = chosen === undefined || items.length === 0 ? undefined : Math.min(chosen, items.length - 1)
  const item = selected === undefined ? undefined : items[selected]
  const nameOf = ({ paper }: Item) => JSON.stringify([answer?.to, paper.id])
  const follow = useFollow(item && nameOf(item), answer, {
    indexOf: (name) => indexWhere(items, (one) => nameOf(one) === name),
    onMoved: setChosen,
  })
  /** Another row, or none. */
  const goTo = (index: number | undefined) => {
    follow()
    setChosen(index)
  }
  /** Another row, with the focus in the list. */
  const choose = (index: number) => {
    goTo(index)
    list.current?.focus({ preventScroll: true })
  }
  return { list, selected, item, goTo, choose }
}

function indexWhere(items: Item[], isIt: (item: Item) => boolean): number | undefined {
  const at = items.findIndex(isIt)
  return at < 0 ? undefined : at
}
