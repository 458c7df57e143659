import { useEffect, useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { ImportOutcome, Preview, TransferProgress } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import type { ImportRun, LibraryServices } from './services.ts'
import type { Show } from './use-actions.ts'

/** How far a file has come that is being brought in. */
export type ImportState =
  | { stage: 'reading'; file: File; progress?: TransferProgress }
  | { stage: 'read'; file: File; preview: Preview }
  | { stage: 'running'; file: File; shelfName: string; isPaused: boolean; progress?: TransferProgress }
  | { stage: 'done'; file: File; shelfName: string; outcome: ImportOutcome }
  | { stage: 'failed'; file: File; reason: string; wasRunning: boolean }

/**
 * Bringing in a file: it is read once to say what is in it, and again to keep that. However a file came, a backup is
 * handed on, since it is to be restored.
 */
export function useImport(services: LibraryServices, show: Show, onBackup: (file: File) => void) {
  const t = useTranslate()
  const [state, setState] = useState<ImportState>()
  const run = useRef<ImportRun>(undefined)
  // Whoever holds the newest one may still write to the state; what a cancelled reading says later is dropped.
  const current = useRef<AbortController>(undefined)
  useLeaveWarning(state?.stage === 'running')

  const begin = () => {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    const write = (next: ImportState) => !controller.signal.aborted && setState(next)
    return { signal: controller.signal, write }
  }
  const isBackup = (file: File) =>
    // What cannot be read is said in the words of the reading that follows.
    services.isBackup(file).catch(() => false)
  /** Each is previewed and named before anything is kept, so they cannot come in all at once. */
  const bringIn = async (files: File[]) => {
    const [file] = files
    if (!file) return
    if (state?.stage === 'running') return show({ text: t('importRunning', state.file.name), isError: true })
    const { signal, write } = begin()
    write({ stage: 'reading', file })
    const backup = await findFirst(files, isBackup, signal)
    if (signal.aborted) return
    if (files.length > 1) show({ text: oneAtATime(file, backup), isLong: true })
    if (backup) {
      close()
      return onBackup(backup)
    }
    try {
      const onProgress = (progress: TransferProgress) => write({ stage: 'reading', file, progress })
      const preview = await services.preview(file, { signal, onProgress })
      write({ stage: 'read', file, preview })
    } catch (error) {
      write({ stage: 'failed', file, reason: errorMessage(error), wasRunning: false })
    }
  }
  const oneAtATime = (file: File, backup: File | undefined) =>
    backup ? t('backupFirst', backup.name) : t('oneFileAtATime', file.name)
  const start = async (file: File, shelfName: string) => {
    const { signal, write } = begin()
    const onProgress = (progress: TransferProgress) =>
      !signal.aborted &&
      setState((before) => (before?.stage === 'running' ? { ...before, progress } : before))
    write({ stage: 'running', file, shelfName, isPaused: false })
    try {
      run.current = services.startImport(file, shelfName, { signal, onProgress })
      write({ stage: 'done', file, shelfName, outcome: await run.current.done })
    } catch (error) {
      write({ stage: 'failed', file, reason: errorMessage(error), wasRunning: true })
    }
  }
  const pause = (isPaused: boolean) => {
    if (isPaused) run.current?.pause()
    else run.current?.resume()
    setState((before) => (before?.stage === 'running' ? { ...before, isPaused } : before))
  }
  const close = () => {
    current.current?.abort()
    setState(undefined)
  }
  const cancel = () => {
    if (state?.stage === 'running') {
      run.current?.cancel()
      show({ text: t('importCancelled', state.file.name) })
    }
    close()
  }
  return { state, bringIn, start, pause, cancel, close }
}

export type Import = ReturnType<typeof useImport>

async function findFirst(
  files: File[],
  isWanted: (file: File) => Promise<boolean>,
  signal: AbortSignal,
): Promise<File | undefined> {
  for (const file of files) {
    if (signal.aborted) return
    if (await isWanted(file)) return file
  }
}

/** Asks before the page is left while something would be cut off. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isOn])
}
