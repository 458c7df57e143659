import { useState } from 'preact/hooks'
import type { Filter } from '../../lib/model/listing.ts'
import { useTranslate } from '../translate.tsx'
import { useKeyDown } from '../use-key-down.ts'
import { useRemote } from '../use-remote.ts'
import { BulkBar } from './BulkBar.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { FileActions } from './FileActions.tsx'
import { LibraryKeys } from './LibraryKeys.tsx'
import { commandOf, placeOf } from './library-keys.ts'
import { PaperDetails } from './PaperDetails.tsx'
import { PaperListing } from './PaperListing.tsx'
import type { Pictures } from './pictures.ts'
import { ShelfList } from './ShelfList.tsx'
import type { ExportFormat, LibraryServices } from './services.ts'
import type { Actions, Show } from './use-actions.ts'
import type { Files } from './use-files.ts'
import { countOn, isFiltering } from './use-listing.ts'
import { useNoteWriting } from './use-note-writing.ts'
import { usePaperActions } from './use-paper-actions.ts'
import { usePaperCommands } from './use-paper-commands.ts'
import { usePapers } from './use-papers.ts'
import { useShelfActions } from './use-shelf-actions.ts'

type Props = {
  services: LibraryServices
  changes: number
  actions: Actions
  files: Files
  show: Show
  filter: Filter
  pictures: Pictures
  onFilter: (filter: Filter) => void
  onBringIn: (file: File) => void
}

/** The reader's papers: shelves, filters, the table, and one paper in full. */
export function PapersView({ services, changes, actions, files, show, filter, ...props }: Props) {
  const t = useTranslate()
  const shelves = useRemote(() => services.shelves(), [], { changes })
  const papers = usePapers(services, { filter, onFilter: props.onFilter, changes, actions })
  const on = usePaperActions(services, actions, show)
  const writing = useNoteWriting(services, actions)
  const onShelf = useShelfActions(services, actions)
  const [isMapShown, setIsMapShown] = useState(false)
  const [isHelpShown, setIsHelpShown] = useState(false)
  const run = usePaperCommands(papers, on, () => setIsHelpShown(true))
  const { listing, opened, selection } = papers
  const known = shelves.value ?? []
  const selected = [...selection.selected.values()]
  const tags = listing?.tags.map(({ name }) => name) ?? []
  const shelfName = (id: string) => known.find((shelf) => shelf.id === id)?.name ?? ''
  const isEmpty = shelves.value !== undefined && countOn(known, undefined) === 0 && !isFiltering(filter)

  const takeOut = (format: ExportFormat) => {
    if (selected.length > 0) files.takeOut({ keys: selected }, format)
    else files.takeOut(filter.shelf ? { shelf: filter.shelf } : 'everything', format)
  }
  /** Once papers are gone, nothing may be left selected or open of them. */
  const forget = (isDone: boolean) => isDone && opened && papers.forget([opened])

  useKeyDown((event) => {
    // An open dialog keeps its keys.
    if (isHelpShown) return
    const command = commandOf(event, placeOf(event, papers.grid.current))
    if (command && run(command, event.shiftKey)) event.preventDefault()
  })
  return (
    <div class={opened ? 'pk-papers pk-with-details' : 'pk-papers'}>
      <aside class="pk-side">
        <ShelfList
          shelves={known}
          chosen={filter.shelf}
          onChoose={(shelf) => props.onFilter(shelf ? { shelf } : {})}
          onSwitch={onShelf.switchOn}
          onRename={onShelf.rename}
          onDelete={async (shelf) => {
            const isDone = await onShelf.remove(shelf)
            if (isDone) props.onFilter({})
            return isDone
          }}
        />
        <FileActions
          count={selected.length || countOn(known, filter.shelf)}
          onBringIn={isEmpty ? undefined : props.onBringIn}
          onTakeOut={takeOut}
          onBackUp={files.backUp}
          onRestore={files.inspect}
        />
      </aside>
      {isEmpty ? (
        <main class="pk-listing">
          <EmptyLibrary onBringIn={props.onBringIn} />
        </main>
      ) : (
        <PaperListing
          title={filter.shelf ? shelfName(filter.shelf) : t('allPapers')}
          papers={papers}
          changes={changes}
          shelves={shelves}
          pictures={props.pictures}
          isMapShown={isMapShown}
          onMap={setIsMapShown}
          onHelp={() => setIsHelpShown(true)}
        >
          {selected.length > 0 && (
            <BulkBar
              count={selected.length}
              tags={tags}
              onTag={(tag, isOn) => on.tag(selected, tag, isOn)}
              onMark={(state) => on.mark(selected, state)}
              onCopy={() => on.copy(selected)}
              onTakeOut={takeOut}
              onRemove={() => run('remove', false)}
              onClear={papers.clear}
            />
          )}
        </PaperListing>
      )}
      {opened && (
        <PaperDetails
          paperKey={opened}
          changes={changes}
          services={services}
          tags={tags}
          shelfName={shelfName}
          regionRef={papers.details}
          onClose={papers.close}
          onCopy={() => on.copy([opened])}
          onTag={(tag, isOn) => on.tag([opened], tag, isOn)}
          onMark={(state) => on.mark([opened], state)}
          onRemove={() => on.remove([opened]).then(forget)}
          onNote={(note) => writing.keep(opened, note)}
          onNoteLeft={writing.leave}
          onSeparate={() => on.separate(opened).then(forget)}
        />
      )}
      {isHelpShown && <LibraryKeys onClose={() => setIsHelpShown(false)} />}
    </div>
  )
}
