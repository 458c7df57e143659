import { useRef } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import { useTranslate } from '../translate.tsx'
import { keyOf } from './paper-keys.ts'
import type { LibraryServices, Undo } from './services.ts'
import type { Actions } from './use-actions.ts'

/** A note is kept every few seconds while it is written; all of that is one Undo, offered when the field is left. */
export function useNoteWriting(services: LibraryServices, actions: Actions) {
  const t = useTranslate()
  const undos = useRef<Undo[]>([])
  const writing = useRef<Promise<unknown>>(undefined)

  const write = (key: PaperKey, note: string): Promise<unknown> => {
    const written = services.note([keyOf(key)], { note: note || undefined })
    // Where it fails, the field says so.
    writing.current = written.then(
      (undo) => undos.current.push(undo),
      () => {},
    )
    return written
  }
  const leave = async () => {
    await writing.current
    const back = undos.current.splice(0).reverse()
    if (back.length > 0) actions.offerUndo(inTurn(back), t('noteChanged'))
  }
  return { write, leave }
}

function inTurn(undos: Undo[]): Undo {
  const undo: Undo = async (onProgress) => {
    for (const one of undos) await one(onProgress)
  }
  return Object.assign(undo, {
    forget: () => {
      for (const one of undos) one.forget?.()
    },
  })
}
