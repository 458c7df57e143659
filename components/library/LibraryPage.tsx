import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Filter } from '../../lib/model/listing.ts'
import { Toast, useToast } from '../Toast.tsx'
import { useChanges } from '../use-changes.ts'
import { useUndoKey } from '../use-undo-key.ts'
import { BackupReminder } from './BackupReminder.tsx'
import { BusyLine } from './BusyLine.tsx'
import { DropArea } from './DropArea.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import { Interrupted } from './Interrupted.tsx'
import { PageNav } from './PageNav.tsx'
import { PapersView } from './PapersView.tsx'
import type { Pictures } from './pictures.ts'
import type { LibraryServices } from './services.ts'
import { useActions } from './use-actions.ts'
import { useFiles } from './use-files.ts'
import { useImport } from './use-import.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import type { View } from './use-view.ts'

type Props = {
  services: LibraryServices
  view: View
  /** What the settings view shows. */
  settings: ComponentChildren
  pictures?: Pictures
}

/**
 * The page of the library: the reader's papers, and the settings beside them. What takes long is kept here, so that it
 * goes on whichever of the two is shown.
 */
export function LibraryPage({ services, view, settings, pictures = {} }: Props) {
  const { message, show, hold } = useToast()
  useUndoKey(message)
  const page = useRef<HTMLDivElement>(null)
  useKeptFocus(page)
  const changes = useChanges(services.watch)
  const actions = useActions(show)
  const files = useFiles(services, actions, show)
  const work = useImport(services, show, files.inspect)
  const [filter, setFilter] = useState<Filter>({})
  const showShelf = (shelf: string) => {
    setFilter({ shelf })
    work.close()
    location.hash = 'papers'
  }
  return (
    <div class={`pk-library pk-view-${view}`} ref={page}>
      <PageNav view={view} />
      <Interrupted services={services} />
      {work.state && <ImportPanel work={work} state={work.state} onShowShelf={showShelf} />}
      <FilesPanel files={files} />
      <BusyLine isBusy={actions.isBusy} progress={actions.progress} />
      <BackupReminder
        services={services}
        changes={changes}
        mustWait={Boolean(work.state || files.task || files.backup)}
        onBackUp={files.backUp}
      />
      {view === 'papers' ? (
        <PapersView
          services={services}
          changes={changes}
          actions={actions}
          files={files}
          show={show}
          filter={filter}
          pictures={pictures}
          onFilter={setFilter}
          onBringIn={(file) => work.bringIn([file])}
        />
      ) : (
        settings
      )}
      <DropArea onDrop={work.bringIn} />
      <Toast message={message} hold={hold} />
    </div>
  )
}
