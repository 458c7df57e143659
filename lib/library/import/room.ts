import { FULL_DISK, isFullDisk, PaperkinError } from '../../model/errors.ts'

/** A paper on a shelf with its indexes, which lie there twice while they are written anew (`npm run bench:library`). */
const BYTES_PER_PAPER = 3000
/** What is left to the browser for everything else. */
const SPARE = 20_000_000

/** What the browser lets Paperkin keep, in bytes; `undefined` where it does not tell. */
async function freeRoom(): Promise<number | undefined> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)) ?? {}
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage)
}

/** Why so many papers will not fit, and what to do; `undefined` where they will. */
export async function roomProblem(papers: number): Promise<string | undefined> {
  const free = await freeRoom()
  const needed = papers * BYTES_PER_PAPER + SPARE
  if (free === undefined || free >= needed) return undefined
  return `${papers} papers need about ${megabytes(needed)} on the disk, and the browser has ${megabytes(free)} left for Paperkin. Free some disk space, or delete a shelf, and try again.`
}

/** Less than this is too little to go on with. */
const LEAST = 15_000_000

/** Throws as a full disk does, before it is one. */
export async function needRoom(): Promise<void> {
  const free = await freeRoom()
  if (free !== undefined && free < LEAST)
    throw new DOMException('There is too little room to go on.', 'QuotaExceededError')
}

/** What a writing that failed means to the reader: a full disk is said as one. */
export function writingError(error: unknown): unknown {
  return isFullDisk(error) ? new PaperkinError(FULL_DISK, { cause: error }) : error
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
