import type { IndexHead } from '../model/stored.ts'
import { sumOf } from '../segments/checksum.ts'
import { deflate, inflate } from '../segments/deflate.ts'
import { isFull } from '../segments/segmented.ts'
import { type KeptIndex, trimChanges, writeIndex } from '../storage/kept-indexes.ts'
import type { IndexKind, KeptSegments, Place } from './kept-index.ts'

/** An index from its kept parts; `undefined` where they are of another version, or not all there. */
export async function openParts<Index extends KeptSegments>(
  kind: IndexKind<Index>,
  { head, parts }: Pick<KeptIndex, 'parts'> & { head: Pick<IndexHead, 'version'> },
): Promise<Index | undefined> {
  if (head.version !== kind.version) return undefined
  const whole = parts.filter((bytes) => bytes !== undefined)
  if (whole.length < parts.length) return undefined
  try {
    return kind.open(kind.isPacked ? await Promise.all(whole.map(inflate)) : whole)
  } catch {
    return undefined
  }
}

/**
 * Keeps an index beside the papers of its shelf, each time no more than the segments that are new. `head` and `opened`: what is kept of
 * it, and what was opened of that. `forgets`: of segments that are full, and so are never put together with others, only the ids stay
 * in memory.
 */
export function createKeeper<Index extends KeptSegments>(
  shelf: string,
  kind: IndexKind<Index>,
  { head, opened, forgets = false }: { head?: IndexHead; opened?: Index; forgets?: boolean } = {},
) {
  const written = new WeakMap<object, Part>()
  const isThere = (segment: object, i: number) => written.get(segment)?.place === i
  let generation = head?.generation ?? 0
  opened?.segments.forEach((segment, i) => {
    written.set(segment, { place: i, sum: head?.sums[i] as number })
  })

  // Once another worker has kept the index, it is theirs to keep.
  let isOutdone = false

  /** Papers of the segments that are not kept as they are. */
  const unkept = ({ segments }: Index): number =>
    isOutdone
      ? 0
      : segments.reduce((sum, segment, i) => sum + (isThere(segment, i) ? 0 : segment.ids.length), 0)

  const keep = async (index: Index, { upTo, revision }: Place): Promise<void> => {
    if (isOutdone) return
    const segments = [...index.segments]
    const parts: (Uint8Array<ArrayBuffer> | undefined)[] = []
    // One after the other: of a segment's bytes no more than the packed ones are left when the next one's are made.
    for (const [i, segment] of segments.entries())
      parts.push(isThere(segment, i) ? undefined : await toPart(kind, index, segment))
    const sums = segments.map((segment, i) =>
      parts[i] ? sumOf(parts[i]) : (written.get(segment) as Part).sum,
    )
    const head = { shelf, kind: kind.name, version: kind.version, upTo, revision, sums }
    const next = await writeIndex(head, parts, generation)
    isOutdone = next === undefined
    if (next === undefined) return
    generation = next
    segments.forEach((segment, i) => {
      if (!parts[i]) return
      const left = forgets && isFull(segment.ids.length) ? { ids: segment.ids } : segment
      written.set(left, { place: i, sum: sums[i] as number })
      if (index.segments[i] === segment) index.segments[i] = left
    })
    await trimChanges(shelf)
  }
  return { keep, unkept }
}

/** Where a segment was written, and its checksum. */
type Part = { place: number; sum: number }

/** A segment as it is kept. */
export async function toPart<Index extends KeptSegments>(
  kind: IndexKind<Index>,
  index: Index,
  segment: Index['segments'][number],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = kind.toBytes(index, segment)
  return kind.isPacked ? deflate(bytes) : bytes
}
