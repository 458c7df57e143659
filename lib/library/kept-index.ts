import type { ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { checksum } from '../segments/checksum.ts'
import { deflate, inflate } from '../segments/deflate.ts'
import { changesAfter, type KeptIndex, readIndex, trimChanges, writeIndex } from '../storage/kept-indexes.ts'
import { papersAfter, papersAt } from '../storage/shelved-papers.ts'
import { readShelf } from '../storage/shelves.ts'

/** A kind of index that is kept beside the papers of a shelf, and how one is made and followed up. */
export type IndexKind<Index extends { segments: object[] }> = {
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
   * Brings it up to what is on the shelf now, and keeps it where that was work. Resolves when it is up to date, or, where
   * there is too much to wait for, at once: it then goes on by itself, and goes on where it was in the next worker.
   */
  follow: () => Promise<void>
  /** The same, to the end. */
  finish: () => Promise<void>
}

/** Papers that are worked in before the index is kept again: a full segment. */
const CHUNK = 8192
/** Papers or changes that may be worked in anew at every start: some tenths of a second. */
const SMALL = 256
/** What a reader waits for: about a second's work. */
const WORTH_WAITING = 3000

/** The index of a shelf: as it was kept, or, where that is missing, damaged or of another version, made anew bit by bit. */
export async function openKeptIndex<Index extends { segments: object[]; readonly size: number }>(
  shelf: string,
  kind: IndexKind<Index>,
): Promise<FollowingIndex<Index>> {
  const kept = kind.isFleeting ? undefined : await readIndex(shelf, kind.name)
  const opened = kept && (await openParts(kind, kept))
  const index = opened ?? kind.open([])
  const at =
    opened && kept ? { ...kept.head } : { upTo: 0, revision: -1, generation: kept?.head.generation ?? 0 }
  let written: object[] = opened ? [...opened.segments] : []
  let unsaved = 0

  const save = async () => {
    if (kind.isFleeting || unsaved === 0) return
    const segments = [...index.segments]
    const parts = await Promise.all(
      segments.map((segment, i) => (segment === written[i] ? undefined : toPart(kind, index, segment))),
    )
    const sums = segments.map((segment, i) =>
      segment === written[i]
        ? (knownSums.get(segment) as number)
        : sumOf(parts[i] as Uint8Array<ArrayBuffer>),
    )
    const head = { shelf, kind: kind.name, version: kind.version, upTo: at.upTo, revision: at.revision, sums }
    const generation = await writeIndex(head, parts, at.generation)
    unsaved = 0
    if (generation === undefined) return
    at.generation = generation
    written = segments
    segments.forEach((segment, i) => void knownSums.set(segment, sums[i] as number))
    await trimChanges(shelf)
  }
  const knownSums = new Map<object, number>()
  opened?.segments.forEach((segment, i) => void knownSums.set(segment, kept?.head.sums[i] as number))

  const startAnew = (revision: number) => {
    index.segments.splice(0)
    Object.assign(at, { upTo: 0, revision })
  }
  const followChanges = async ({ revision }: ShelfRecord) => {
    if (at.revision < 0) at.revision = revision
    if (revision === at.revision) return
    const changes = await changesAfter(shelf, at.revision)
    if (changes[0]?.revision !== at.revision + 1) return startAnew(revision)
    const telling = changes.filter(
      ({ number, isNotesOnly }) => number <= at.upTo && (kind.hasNotes || !isNotesOnly),
    )
    kind.remove(
      index,
      telling.flatMap(({ idBefore }) => idBefore ?? []),
    )
    const numbers = [...new Set(telling.map(({ number }) => number))]
    const papers = (await papersAt(shelf, numbers)).filter((paper) => paper !== undefined)
    kind.add(index, papers)
    at.revision = (changes.at(-1) as (typeof changes)[number]).revision
    unsaved += telling.length
  }
  const followPapers = async () => {
    for await (const papers of papersAfter(shelf, at.upTo, CHUNK)) {
      kind.add(index, papers)
      at.upTo = (papers.at(-1) as ShelvedPaper).number
      unsaved += papers.length
      if (papers.length === CHUNK) await save()
    }
    if (unsaved > SMALL) await save()
  }
  const workOf = (record: ShelfRecord) =>
    record.lastNumber - at.upTo + Math.max(0, record.revision - at.revision)
  const run = async () => {
    const record = await readShelf(shelf)
    if (!record || workOf(record) === 0) return
    await followChanges(record)
    await followPapers()
  }
  let running: Promise<void> = Promise.resolve()
  const finish = () => {
    running = running.catch(() => {}).then(run)
    return running
  }
  return {
    index,
    done: () => index.size,
    finish,
    follow: async () => {
      const record = await readShelf(shelf)
      const work = finish()
      if (record && workOf(record) > WORTH_WAITING) work.catch(() => {})
      else await work
    },
  }
}

function toPart<Index extends { segments: object[] }>(
  kind: IndexKind<Index>,
  index: Index,
  segment: Index['segments'][number],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = kind.toBytes(index, segment)
  return kind.isPacked ? deflate(bytes) : Promise.resolve(bytes)
}

async function openParts<Index extends { segments: object[] }>(
  kind: IndexKind<Index>,
  { head, parts }: KeptIndex,
): Promise<Index | undefined> {
  const isWhole = parts.every((bytes, i) => bytes instanceof Uint8Array && sumOf(bytes) === head.sums[i])
  if (head.version !== kind.version || !isWhole) return undefined
  const whole = parts as Uint8Array<ArrayBuffer>[]
  try {
    return kind.open(kind.isPacked ? await Promise.all(whole.map(inflate)) : whole)
  } catch {
    return undefined
  }
}

/** The checksum of a part, its last odd bytes as a word of their own. */
function sumOf(bytes: Uint8Array<ArrayBuffer>): number {
  const words = bytes.byteLength >> 2
  const tail = bytes.subarray(4 * words).reduce((sum, byte) => 256 * sum + byte, 0)
  return checksum(Uint32Array.of(checksum(new Uint32Array(bytes.buffer, bytes.byteOffset, words)), tail))
}
