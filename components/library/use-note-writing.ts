import { useRef } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { PaperKey } from '../../lib/model/listing.ts'
import { useTranslate } from '../translate.tsx'
import type { LibraryServices, OnProgress, Undo } from './services.ts'
import type { Actions } from './use-actions.ts'

/** A note is kept every few seconds while it is written; all of it is one Undo, once it is left. */
export function useNoteWriting(services: LibraryServices, actions: Actions) {
  const t = useTranslate()
  const kept = useRef<Promise<Undo>[]>([])

  const keep = (key: PaperKey, note: string): Promise<Undo> => {
    const keeping = services.note([key], { note: note || undefined })
    kept.current.push(keeping)
    return keeping
  }
  const leave = async (title: string) => {
    const undos: Undo[] = []
    let failure: unknown
    for (const one of await Promise.allSettled(kept.current.splice(0))) {
      failure = one.status === 'rejected' ? one.reason : undefined
      if (one.status === 'fulfilled') undos.push(one.value)
    }
    const detail = failure ? errorMessage(failure) : title
    if (undos.length > 0) actions.offerUndo(allOf(undos), t('noteChanged'), detail)
    // The field says it too, but that may be gone.
    else if (failure) actions.explain(failure)
  }
  return { keep, leave }
}

/** Takes back several things as one, the last of them first. */
function allOf(undos: Undo[]): Undo {
  const undoAll = async (onProgress?: OnProgress) => {
    for (const undo of undos.toReversed()) await undo(onProgress)
  }
  const forget = () => {
    for (const undo of undos) undo.forget?.()
  }
  return Object.assign(undoAll, { forget })
}
