import type { Report } from './tasks.ts'

type Undo = (report?: Report) => Promise<void>

/** Ways back, each under a number, as long as the page can ask for them: one may hold all papers of a library. */
export function createUndos() {
  const kept = new Map<number, Undo>()
  let last = 0
  return {
    /** Keeps a way back, and gives its number. */
    keep: (undo: Undo): number => {
      kept.set(++last, undo)
      return last
    },
    /** Goes a way back; none can be gone twice. */
    run: async (id: number, report?: Report): Promise<void> => {
      const undo = kept.get(id)
      kept.delete(id)
      await undo?.(report)
    },
    forget: (id: number): void => void kept.delete(id),
    count: (): number => kept.size,
  }
}
