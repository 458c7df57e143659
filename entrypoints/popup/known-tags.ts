import { wrap } from 'comlink'
import type { LibraryWorker } from '../library/worker.ts'
import WorkerScript from '../library/worker.ts?worker'

/**
 * All tags in use, the most frequent first. The library's worker reads them, for there may be 100,000 papers to look through
 * while a tag is typed here; it is ended with its memory right after.
 */
export async function readKnownTags(): Promise<string[]> {
  const worker = new WorkerScript()
  try {
    const { tags } = await wrap<LibraryWorker>(worker).list({}, { by: 'addedAt', isDescending: true })
    return tags.map(({ name }) => name)
  } finally {
    worker.terminate()
  }
}
