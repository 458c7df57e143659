import { PaperkinError } from '../../lib/model/errors.ts'
import type { Report } from './tasks.ts'

type Undo = (report?: Report) => Promise<void>

/** Ways back, each under an id, as long as the page can ask for them: one may hold all papers of a library. */
export function createUndos() {
  const kept = new Map<string, Undo>()
  return {
    /** Keeps a way back, and gives its id, which no other worker gives: a new one knows nothing of the one before it. */
    keep: (undo: Undo): string => {
      const id = crypto.randomUUID()
      kept.set(id, undo)
      return id
    },
    /** Goes a way back, once. Throws where it is not kept. */
    run: async (id: string, report?: Report): Promise<void> => {
      const undo = kept.get(id)
      if (!undo)
        throw new PaperkinError('This can no longer be taken back. Your papers are as they are listed.')
      kept.delete(id)
      await undo(report)
    },
    forget: (id: string): void => void kept.delete(id),
    count: (): number => kept.size,
  }
}
