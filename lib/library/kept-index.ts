import type { ShelvedPaper } from '../model/stored.ts'
import { announceChange } from '../storage/announce.ts'
import { type KeptIndex, readIndex } from '../storage/kept-indexes.ts'
import { readShelf } from '../storage/shelves.ts'
import { createFollower } from './follow-shelf.ts'
import { createKeeper, openParts } from './kept-parts.ts'

/** An index made of segments, of which each is kept as a part. */
export type KeptSegments = { readonly segments: { ids: string[] }[]; readonly size: number }

/** Up to where an index has followed its shelf. */
export type Place = { upTo: number; revision: number }

/** A kind of index that is kept beside the papers of a shelf, and how one is made and followed up. */
export type IndexKind<Index extends KeptSegments> = {
  name: string
  version: string
  /** From kept parts, which have been checked; without any, an empty one. Throws `IndexFileError` where they do not fit. */
  open: (parts: Uint8Array<ArrayBuffer>[]) => Index
  add: (index: Index, papers: ShelvedPaper[]) => void
  remove: (index: Index, ids: string[]) => void
  toBytes: (index: Index, segment: Index['segments'][number]) => Uint8Array<ArrayBuffer>
  /** It holds what the reader noted, too. */
  hasNotes?: boolean
  /** Its parts are packed on the disk: worth it where they are text, and not waited for by kin. */
  isPacked?: boolean
  /** It is only for this worker's life, as one without word vectors is. */
  isFleeting?: boolean
}

/** An index that follows its shelf. */
export type FollowingIndex<Index> = {
  index: Index
  /** Papers that it holds of those on the shelf. */
  done: () => number
  /**
   * Brings it up to what is on the shelf now, and keeps it where that was work. Resolves to true when it is up to date, or,
   * where there is too much to wait for, to false at once: it then goes on by itself, tells all windows when it is done, and
   * goes on where it was in the next worker. Where it cannot be kept, it is as good as long as the worker lives.
   */
  follow: () => Promise<boolean>
  /** The same, to the end. Throws where it cannot be kept. */
  finish: () => Promise<void>
}

const SIZES = {
  /** Papers that are worked in before the index is kept again: a full segment. */
  chunk: 8192,
  /** Papers that may be worked in anew at every start: some tenths of a second. */
  small: 256,
  /** What a reader waits for: about a second's work. */
  worthWaiting: 3000,
}

type Options = {
  /** Other ones are for tests. */
  sizes?: typeof SIZES
  /** May have begun before. */
  reading?: Promise<KeptIndex | undefined>
}

/**
 * The index of a shelf: as it was kept, or, where that is missing, damaged or of another version, made anew bit by bit.
 */
export async function openKeptIndex<Index extends KeptSegments>(
  shelf: string,
  kind: IndexKind<Index>,
  { sizes = SIZES, reading = readIndex(shelf, kind.name) }: Options = {},
): Promise<FollowingIndex<Index>> {
  const kept = kind.isFleeting ? undefined : await reading
  const opened = kept && (await openParts(kind, kept))
  const index = opened ?? kind.open([])
  const head = opened && kept?.head
  // An empty one is not of any revision yet: nothing is in it that a change could be about.
  const at: Place = { upTo: head?.upTo ?? 0, revision: head?.revision ?? -1 }
  const keeper = createKeeper(shelf, kind, { head: kept?.head, opened })
  const follower = createFollower(shelf, kind, index, at, sizes.chunk)
  let unsaved = 0

  const save = async () => {
    if (kind.isFleeting || unsaved === 0) return
    unsaved = 0
    await keeper.keep(index, at)
  }
  const run = async (save: () => Promise<void>) => {
    const record = await readShelf(shelf)
    if (!record || follower.isUpToDate(record)) return
    for await (const worked of follower.follow(record)) {
      unsaved += worked
      if (unsaved >= sizes.chunk) await save()
    }
  }
  let running: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    running = running.catch(() => {}).then(work)
    return running
  }
  // Also after one change, where a whole segment was built anew for it: the next worker would have to before its first answer.
  const saveWhereWorth = async () => {
    if (keeper.unkept(index) > sizes.small) await save()
  }
  let isGoingOn = false
  const goOn = async (work: Promise<void>) => {
    isGoingOn = true
    await work.then(announceChange, () => {})
    isGoingOn = false
  }
  return {
    index,
    done: () => index.size,
    finish: () =>
      inTurn(async () => {
        await run(save)
        await saveWhereWorth()
      }),
    follow: async () => {
      const record = await readShelf(shelf)
      const isLong = record !== undefined && follower.workLeft(record) > sizes.worthWaiting
      if (isLong && isGoingOn) return false
      const work = inTurn(() => run(() => save().catch(() => {})))
      // Nobody waits for it.
      inTurn(() => saveWhereWorth().catch(() => {}))
      if (isLong) goOn(work)
      else await work
      return !isLong
    },
  }
}
