/** What the watcher needs of the world; a test gives its own. */
export type NavigationWorld<T> = {
  /** The address now. */
  url(): string
  /** Reads the page as it is now. */
  read(url: string): T | undefined
  /** Calls back after so many milliseconds; returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void
  /** Whether two readings are the same, so that a page that has settled is told from one that still changes. */
  isSame(a: T | undefined, b: T | undefined): boolean
  /** Is told each new answer, and `undefined` as soon as the page is left. */
  tell(answer: T | undefined, url: string): void
}

export type NavigationWatcher = {
  /** Something moved: a location event, a change of the title, a mutation. May come before the address has changed. */
  onMove(): void
  stop(): void
}

/** Milliseconds after a move at which the page is read: frameworks fill it in within a second or three. */
const DELAYS = [50, 250, 700, 1500, 3000]

/**
 * Reads a page again after client-side navigation, until it has settled. Every move begins a new run and ends the one
 * before, so a stale answer never follows a newer one; and as a location event can come before the address has
 * changed, each reading takes the address anew.
 */
export function watchNavigation<T>(world: NavigationWorld<T>): NavigationWatcher {
  let cancel = () => {}
  let shown: { url: string; answer: T | undefined } = { url: world.url(), answer: undefined }
  let isStopped = false

  const look = () => {
    const url = world.url()
    if (url !== shown.url) {
      shown = { url, answer: undefined }
      world.tell(undefined, url)
      // A new address: it gets all its readings, however many the move that led here has had.
      start()
      return
    }
    const answer = world.read(url)
    if (world.isSame(answer, shown.answer)) return
    shown = { url, answer }
    world.tell(answer, url)
  }

  const schedule = (step: number) => {
    const delay = DELAYS[step]
    if (delay === undefined || isStopped) return
    cancel = world.after(delay - (DELAYS[step - 1] ?? 0), () => {
      if (isStopped) return
      const before = shown.url
      look()
      if (shown.url === before) schedule(step + 1)
    })
  }

  const start = () => {
    cancel()
    schedule(0)
  }

  start()
  return {
    onMove: () => {
      if (!isStopped) start()
    },
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
