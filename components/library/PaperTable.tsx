import { useTranslate } from '../translate.tsx'
import { GridPart } from './GridPart.tsx'
import { PaperRow, rowId } from './PaperRow.tsx'
import { keyText } from './paper-keys.ts'
import { TableHead } from './TableHead.tsx'
import type { PapersState } from './use-papers.ts'

/** The papers as a grid that draws only the rows in sight: all others are empty room above and below. */
export function PaperTable({ papers }: { papers: PapersState }) {
  const t = useTranslate()
  const { viewport, total, rows, selection, current, opened } = papers
  const count = selection.selected.size
  const onClick = (event: MouseEvent) => {
    const { index, act } = placeOf(event)
    const row = index === undefined ? undefined : rows.rowAt(index)
    if (!row || index === undefined) return
    papers.grid.current?.focus({ preventScroll: true })
    if (event.shiftKey) return papers.extendTo(index)
    papers.choose(index)
    if (act === 'select' || event.ctrlKey || event.metaKey) selection.toggle(row, index)
    else papers.open(row)
  }
  return (
    <GridPart
      class="pk-grid"
      role="grid"
      ref={papers.grid}
      tabIndex={0}
      aria-label={t('papers')}
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      aria-activedescendant={current === undefined ? undefined : rowId(current)}
      onScroll={viewport.measure}
      onClick={onClick}
    >
      <TableHead
        order={papers.order}
        selection={count === 0 ? 'none' : count < total ? 'some' : 'all'}
        onSort={papers.sortBy}
        onSelectAll={(isOn) => (isOn ? selection.selectAll() : selection.clear())}
      />
      <div class="pk-line pk-sample" aria-hidden="true" />
      <GridPart role="rowgroup" class="pk-grid-body" style={{ height: `${total * viewport.rowHeight}px` }}>
        {drawn(viewport, current).map((index) => {
          const row = rows.rowAt(index)
          return (
            <PaperRow
              key={index}
              row={row}
              index={index}
              top={index * viewport.rowHeight}
              isCurrent={index === current}
              isSelected={row !== undefined && selection.selected.has(keyText(row))}
              isOpen={row !== undefined && opened !== undefined && keyText(row) === keyText(opened)}
            />
          )
        })}
      </GridPart>
    </GridPart>
  )
}

/** The rows in sight and the current one: it is what has the focus, so it may not go when it is scrolled away. */
function drawn({ first, end }: { first: number; end: number }, current: number | undefined): number[] {
  const indices = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
  if (current === undefined || (current >= first && current < end)) return indices
  return current < first ? [current, ...indices] : [...indices, current]
}

function placeOf({ target }: Event): { index?: number; act?: string } {
  const element = target as Element
  const index = element.closest<HTMLElement>('[data-index]')?.dataset.index
  return {
    ...(index !== undefined && { index: Number(index) }),
    act: element.closest<HTMLElement>('[data-act]')?.dataset.act,
  }
}
