import { useRef } from 'preact/hooks'
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
    const settled = await Promise.allSettled(kept.current.splice(0))
    const undos = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    if (undos.length > 0) actions.offerUndo(allOf(undos), t('noteChanged'), title)
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
