import type { TransferProgress } from '../../lib/model/transfer.ts'

/** Reports are sent no more often than so many milliseconds. */
const REPORT_EVERY = 100

export type Report = (progress: TransferProgress) => void

/** Works of the page's worker that take a while: each can be watched, paused and ended from the page by its number. */
export function createTasks() {
  const running = new Map<number, { controller: AbortController; open: () => void; gate?: Promise<void> }>()

  return {
    /** Runs a work; what it is given tells it when to wait and when to stop. */
    run: async <T>(
      id: number,
      report: Report | undefined,
      work: (watch: { signal: AbortSignal; onProgress: Report; gate: () => Promise<void> }) => Promise<T>,
    ): Promise<T> => {
      const task = {
        controller: new AbortController(),
        open: () => {},
        gate: undefined as Promise<void> | undefined,
      }
      running.set(id, task)
      try {
        return await work({
          signal: task.controller.signal,
          onProgress: seldom(report),
          gate: async () => task.gate,
        })
      } finally {
        running.delete(id)
      }
    },
    pause: (id: number) => {
      const task = running.get(id)
      // A second gate would leave nobody to open the first.
      if (task && !task.gate) task.gate = new Promise((resolve) => Object.assign(task, { open: resolve }))
    },
    resume: (id: number) => {
      const task = running.get(id)
      task?.open()
      if (task) task.gate = undefined
    },
    cancel: (id: number) => {
      const task = running.get(id)
      task?.controller.abort()
      task?.open()
    },
  }
}

/** Reports no more often than the page needs them. */
export function seldom(report: Report | undefined): Report {
  let last = 0
  return (progress) => {
    const now = performance.now()
    if (now - last < REPORT_EVERY) return
    last = now
    report?.(progress)
  }
}
