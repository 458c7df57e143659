import { useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { OnProgress, Undo } from './services.ts'

export type Show = (message: Message | undefined) => void

/** Does what the reader asked for, says that it is done, and offers to take it back. */
export function useActions(show: Show) {
  const t = useTranslate()
  const [running, setRunning] = useState(0)
  const [progress, setProgress] = useState<TransferProgress>()
  const explain = (error: unknown) => show({ text: t('notDone'), detail: errorMessage(error), isError: true })

  const attempt = async <T>(work: (onProgress: OnProgress) => Promise<T>): Promise<T | undefined> => {
    setRunning((count) => count + 1)
    setProgress(undefined)
    try {
      return await work(setProgress)
    } catch (error) {
      explain(error)
    } finally {
      setRunning((count) => count - 1)
    }
  }
  const offerUndo = (undo: Undo, said: string, detail?: string) => {
    let isTaken = false
    const run = () => {
      // To take back twice is to do something else.
      if (isTaken) return
      isTaken = true
      show(undefined)
      attempt((onProgress) => undo(onProgress).then(() => show({ text: t('undone') })))
    }
    const onGone = () => {
      if (!isTaken) undo.forget?.()
    }
    show({ text: said, detail, action: { label: t('undo'), run }, onGone })
  }
  /** True where it was done. */
  const doing = async (
    work: (onProgress: OnProgress) => Promise<Undo>,
    said: string,
    detail?: string,
  ): Promise<boolean> => {
    const undo = await attempt(work)
    if (undo) offerUndo(undo, said, detail)
    return undo !== undefined
  }
  return { isBusy: running > 0, progress, attempt, doing, offerUndo, explain }
}

export type Actions = ReturnType<typeof useActions>
