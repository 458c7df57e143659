import { useState } from 'preact/hooks'
import type { BackupSummary } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import type { ExportFormat, LibraryServices, Some } from './services.ts'
import type { Actions, Show } from './use-actions.ts'
import { useTask } from './use-task.ts'

/** Taking papers out, backing up, restoring. */
export function useFiles(services: LibraryServices, actions: Actions, show: Show) {
  const t = useTranslate()
  const work = useTask()
  const [backup, setBackup] = useState<{ file: File; summary: BackupSummary }>()

  const takeOut = (some: Some, format: ExportFormat) =>
    work.run(t('takingOut'), async (watch) => {
      await services.exportPapers(some, format, watch)
      if (!watch.signal.aborted) show({ text: t('takenOut') })
    })
  /** True where it was made. */
  const backUp = async (): Promise<boolean> => {
    const isDone = await work.run(t('backingUp'), async (watch) => {
      await services.makeBackup(watch)
      return true
    })
    if (isDone) show({ text: t('backedUp') })
    return isDone ?? false
  }
  const inspect = async (file: File) => {
    setBackup(undefined)
    const summary = await work.run(t('readingFile', file.name), (watch) =>
      services.inspectBackup(file, watch),
    )
    if (summary) setBackup({ file, summary })
  }
  const restore = async () => {
    if (!backup) return
    setBackup(undefined)
    const undo = await work.run(t('restoring'), (watch) => services.restoreBackup(backup.file, watch))
    if (undo) actions.offerUndo(undo, t('restored'))
  }
  return { ...work, backup, takeOut, backUp, inspect, restore, dropBackup: () => setBackup(undefined) }
}

export type Files = ReturnType<typeof useFiles>
