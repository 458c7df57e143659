import type { Undo } from './use-actions.ts'
import type { Written } from './use-noting.ts'

/** One thing that was done, in words, and the way back. */
type Step = { said: string; undo: Undo }

/**
 * What is done in the notes dialog, in order. It is offered to be taken back once the dialog is closed, which covers all
 * else: then `onDone` is told, and again where something was still being written.
 */
export function createNotesSession(onDone: (steps: Step[]) => void) {
  const steps: Step[] = []
  let isClosed = false
  let last: Written | undefined

  const add = (said: string, undo: Undo) => {
    steps.push({ said, undo })
    if (isClosed) onDone(steps)
  }
  return {
    add,
    /** A note is kept every few seconds while it is written: all of it is one step, unless another window came between. */
    addNote: (written: Written, said: string, unwrite: (written: Written) => Promise<boolean>) => {
      if (last && last.note === (written.before.note ?? '')) {
        last.note = written.note
        return
      }
      const own = { ...written }
      last = own
      add(said, () => unwrite(own))
    },
    close: () => {
      isClosed = true
      if (steps.length > 0) onDone(steps)
    },
    isClosed: () => isClosed,
  }
}

export type NotesSession = ReturnType<typeof createNotesSession>
