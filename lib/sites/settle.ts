import type { PagePaper } from '../model/page-paper.ts'

/** What is read, and when; a test gives its own. */
export type Reading = {
  url: () => string
  read: (url: string) => PagePaper | undefined
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>
}

/** Milliseconds between two readings that must agree, and how many there are at most: frameworks fill a page in within a second or two. */
const PAUSE = 120
const MAX_READINGS = 12

/**
 * Reads a page that changes without being loaded: again and again until address and paper stay the same, so that
 * neither the paper of the page before nor a half-filled one is told. Every reading takes the address anew, since a page
 * may move on while it is read. Resolves to the last reading.
 */
export async function readSettled({ url, read, pause }: Reading): Promise<PagePaper | undefined> {
  let last = look()
  for (let readings = 1; readings < MAX_READINGS; readings++) {
    await pause(PAUSE)
    const next = look()
    const hasSettled = next.key === last.key && next.paper?.title !== undefined
    last = next
    if (hasSettled) break
  }
  return last.paper

  function look() {
    const address = url()
    const paper = read(address)
    return {
      paper,
      key: JSON.stringify([address, paper?.title, paper?.ids, paper?.authors.length, paper?.abstract]),
    }
  }
}
