import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Filter } from '../../lib/model/listing.ts'
import { Toast, useToast } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
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
  const t = useTranslate()
  const { message, show, hold } = useToast()
  useUndoKey(message)
  const changes = useChanges(services.watch)
  const actions = useActions(show)
  const files = useFiles(services, actions, show)
  const work = useImport(services, show)
  const [filter, setFilter] = useState<Filter>({})
  const showShelf = (shelf: string) => {
    setFilter({ shelf })
    work.close()
    location.hash = 'papers'
  }
  const takeDropped = async (file: File, count: number) => {
    // Each is previewed and named before anything is kept, so they cannot come in all at once.
    if (count > 1) show({ text: t('oneFileAtATime', file.name), isLong: true })
    // What cannot be read is said in the same words as for a file that was chosen.
    if (await services.isBackup(file).catch(() => false)) files.inspect(file)
    else work.bringIn(file)
  }
  return (
    <div class={`pk-library pk-view-${view}`}>
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
          onBringIn={work.bringIn}
        />
      ) : (
        settings
      )}
      <DropArea onDrop={takeDropped} />
      <Toast message={message} hold={hold} />
    </div>
  )
}
