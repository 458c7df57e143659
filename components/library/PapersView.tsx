import { useTranslate } from '../translate.tsx'
import { useKeyDown } from '../use-key-down.ts'
import { useRemote } from '../use-remote.ts'
import { BulkBar } from './BulkBar.tsx'
import { FilterBar } from './FilterBar.tsx'
import { commandOf, type Place } from './library-keys.ts'
import { PaperDetails } from './PaperDetails.tsx'
import { PaperTable } from './PaperTable.tsx'
import { keyText } from './paper-keys.ts'
import { ShelfList } from './ShelfList.tsx'
import type { LibraryServices } from './services.ts'
import { TableNotice } from './TableNotice.tsx'
import type { Actions, Show } from './use-actions.ts'
import { usePaperActions } from './use-paper-actions.ts'
import { usePaperCommands } from './use-paper-commands.ts'
import { usePapers } from './use-papers.ts'
import { useShelfActions } from './use-shelf-actions.ts'

type Props = { services: LibraryServices; changes: number; actions: Actions; show: Show }

/** The reader's papers: shelves, filters, the table, and one paper in full. */
export function PapersView({ services, changes, actions, show }: Props) {
  const t = useTranslate()
  const shelves = useRemote(() => services.shelves(), [changes])
  const papers = usePapers(services, changes, actions)
  const on = usePaperActions(services, actions, show)
  const onShelf = useShelfActions(services, actions)
  const run = usePaperCommands(papers, on)
  const { filter, listing, opened, row, selection } = papers
  const shelfName = (id: string) => shelves.value?.find((shelf) => shelf.id === id)?.name ?? ''
  const tags = listing?.tags.map(({ name }) => name) ?? []
  const selected = [...selection.selected.values()]

  useKeyDown((event) => {
    const command = commandOf(event, placeOf(event, papers.grid.current))
    if (command && run(command, event.shiftKey)) event.preventDefault()
  })
  return (
    <div class={opened ? 'pk-papers pk-with-details' : 'pk-papers'}>
      <aside class="pk-side">
        <ShelfList
          shelves={shelves.value ?? []}
          chosen={filter.shelf}
          onChoose={(shelf) => papers.setFilter({ ...(shelf && { shelf }) })}
          onSwitch={(shelf, isOn) => onShelf.switchOn(shelf, isOn)}
          onRename={(shelf, name) => onShelf.rename(shelf, name)}
          onDelete={(shelf) => onShelf.remove(shelf).then((isDone) => isDone && papers.setFilter({}))}
        />
      </aside>
      <main class="pk-listing">
        <h1 dir="auto">{filter.shelf ? shelfName(filter.shelf) : t('allPapers')}</h1>
        <FilterBar
          filter={filter}
          listing={listing}
          textRef={papers.textFilter}
          onChange={papers.setFilter}
        />
        <TableNotice papers={papers} shelves={shelves} />
        <PaperTable papers={papers} />
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            tags={tags}
            onTag={(tag, isOn) => on.tag(selected, tag, isOn)}
            onMark={(state) => on.mark(selected, state)}
            onCopy={() => on.copy(selected)}
            onRemove={() => run('remove', false)}
            onClear={selection.clear}
          />
        )}
      </main>
      {opened && (
        <PaperDetails
          paperKey={opened}
          row={row && keyText(row) === keyText(opened) ? row : undefined}
          changes={changes}
          services={services}
          tags={tags}
          shelfName={shelfName}
          regionRef={papers.details}
          onClose={papers.close}
          onCopy={() => on.copy([opened])}
          onTag={(tag, isOn) => on.tag([opened], tag, isOn)}
          onMark={(state) => on.mark([opened], state)}
          onRemove={() => on.remove([opened]).then((isDone) => isDone && papers.forget([opened]))}
          onSeparate={() => on.separate(opened).then((isDone) => isDone && papers.forget([opened]))}
        />
      )}
    </div>
  )
}

/** Where a key was pressed. On the page as a whole nothing has the focus. */
function placeOf({ target }: Event, grid: HTMLElement | null): Place {
  if (target === grid) return 'table'
  if (target === document.body) return 'page'
  const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
  return isField && !target.matches('[type=checkbox], [type=radio]') ? 'field' : 'elsewhere'
}
