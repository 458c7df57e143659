import { useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import { useLate } from '../use-late.ts'

type Watch = { signal: AbortSignal; onProgress: (progress: TransferProgress) => void }
type Task = { label: string; progress?: TransferProgress; controller: AbortController }

/** One thing at a time that may take long: shown with its progress, can be cancelled, says why it failed. */
export function useTask() {
  const [task, setTask] = useState<Task>()
  const [failure, setFailure] = useState<string>()
  const controller = task?.controller
  const isLate = useLate(controller)

  /** What the work gives; undefined where it was cancelled or failed. */
  const run = async <T>(label: string, work: (watch: Watch) => Promise<T>): Promise<T | undefined> => {
    const mine = new AbortController()
    const { signal } = mine
    setFailure(undefined)
    setTask({ label, controller: mine })
    const onProgress = (progress: TransferProgress) =>
      !signal.aborted && setTask((now) => (now?.controller === mine ? { ...now, progress } : now))
    try {
      const value = await work({ signal, onProgress })
      return signal.aborted ? undefined : value
    } catch (error) {
      if (!signal.aborted) setFailure(errorMessage(error))
    } finally {
      setTask((now) => (now?.controller === mine ? undefined : now))
    }
  }
  const cancel = () => {
    controller?.abort()
    setTask(undefined)
  }
  return { task, isLate, failure, run, cancel, closeFailure: () => setFailure(undefined) }
}
