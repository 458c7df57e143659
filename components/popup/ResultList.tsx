import type { Ref, RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Holding } from '../../lib/model/results.ts'
import { useTranslate } from '../translate.tsx'
import { optionId, ResultRow } from './ResultRow.tsx'
import type { Item } from './use-listing.ts'

/** What a click on a part of a row asks for. */
export type RowAct = 'choose' | 'open' | 'copy' | 'abstract' | 'mark' | 'save' | 'notes'

type Props = {
  items: Item[]
  total: number
  selected: number | undefined
  opened: ReadonlySet<string>
  /** Marked papers by id; while there are any, they are what is selected, and the chosen row is only current. */
  marks: ReadonlyMap<string, unknown>
  listRef: RefObject<HTMLDivElement | null>
  /** Where the reader has the paper of a row. */
  holdingsOf: (item: Item) => Holding[]
  onAct: (act: RowAct, index: number) => void
  onFocus: () => void
  /** A row may soon be dragged: its citation should be ready, for a drag cannot wait. */
  onPrepare: (item: Item) => void
  onDrag: (item: Item, data: DataTransfer) => void
}

/** The papers, as a listbox: one of them is chosen, arrows move, letters act. */
export function ResultList({ items, total, selected, opened, marks, listRef, holdingsOf, ...on }: Props) {
  const t = useTranslate()
  useLayoutEffect(() => {
    if (selected !== undefined)
      document.getElementById(optionId(selected))?.scrollIntoView?.({ block: 'nearest' })
  }, [selected])

  const itemAt = (event: Event) => items[indexAt(event)]
  const onClick = (event: MouseEvent) => {
    const index = indexAt(event)
    if (index < 0 || isSelectingText()) return
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act
    on.onAct(event.ctrlKey || event.metaKey ? 'mark' : ((act ?? 'choose') as RowAct), index)
  }
  const onPointerOver = (event: PointerEvent) => {
    const item = itemAt(event)
    if (item && event.pointerType === 'mouse') on.onPrepare(item)
  }
  const onDragStart = (event: DragEvent) => {
    const item = itemAt(event)
    if (item && event.dataTransfer) on.onDrag(item, event.dataTransfer)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the popup hears every key, wherever the focus is.
    <div
      class="pk-list"
      role="listbox"
      id="pk-results"
      ref={listRef as Ref<HTMLDivElement>}
      tabIndex={items.length > 0 ? 0 : -1}
      aria-label={t('papers')}
      aria-multiselectable={marks.size > 0}
      aria-activedescendant={selected === undefined ? undefined : optionId(selected)}
      onFocus={on.onFocus}
      onClick={onClick}
      onPointerOver={onPointerOver}
      onDragStart={onDragStart}
    >
      {items.map((item, index) => (
        <ResultRow
          key={item.paper.id}
          item={item}
          holdings={holdingsOf(item)}
          index={index}
          total={total}
          isCurrent={index === selected}
          isSelected={marks.size > 0 ? marks.has(item.paper.id) : index === selected}
          isOpen={opened.has(item.paper.id)}
        />
      ))}
    </div>
  )
}

function indexAt({ target }: Event): number {
  return Number((target as Element).closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
}

// Whoever drags the mouse over an abstract to copy a sentence does not mean to open it.
function isSelectingText(): boolean {
  return getSelection()?.isCollapsed === false
}
