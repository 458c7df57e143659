import { useRef } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'

/** Takes back one thing that was done. False where a paper had to stay, as the reader noted something about it since. */
export type Undo = () => Promise<boolean>

/** Does what the reader asked for, says that it is done, and offers to take it back. */
export function useActions(show: (message: Message | undefined) => void) {
  const t = useTranslate()
  const isBusy = useRef(false)
  const explain = (error: unknown) => show({ text: t('notDone'), detail: errorMessage(error), isError: true })

  const attempt = (work: () => Promise<void>) => work().catch(explain)
  /** Runs one thing after the other: a second key while the first is being written would undo it. */
  const alone = async (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    await attempt(work)
    isBusy.current = false
  }
  const offerUndo = (text: string, detail: string | undefined, undos: Undo[]) => {
    let isAllBack = true
    const undo = () =>
      alone(async () => {
        if (undos.length === 0) return
        for (; undos[0]; undos.shift()) isAllBack = (await undos[0]()) && isAllBack
        show({ text: t(isAllBack ? 'undone' : 'undoneButNoted') })
      })
    show({ text, detail, action: { label: t('undo'), run: undo } })
  }
  return { explain, attempt, alone, offerUndo }
}

export type Actions = ReturnType<typeof useActions>

/**
 * Does something to each in turn. What cannot be done to one, as it is gone already, holds up neither the others nor their
 * undo: it is resolved to. Throws only where nothing could be done to any.
 */
export async function doEach<T>(all: T[], work: (one: T) => Promise<void>): Promise<string | undefined> {
  const failures: unknown[] = []
  for (const one of all) await work(one).catch((error) => failures.push(error))
  if (failures.length > 0 && failures.length === all.length) throw failures[0]
  return failures.length > 0 ? errorMessage(failures[0]) : undefined
}
