import { sumOf } from '../segments/checksum.ts'
import { deflate, inflate } from '../segments/deflate.ts'
import { isFull } from '../segments/segmented.ts'
import { type KeptIndex, trimChanges, writeIndex } from '../storage/kept-indexes.ts'
import type { IndexKind, KeptSegments, Place } from './kept-index.ts'

/** An index from its kept parts; `undefined` where they are damaged, of another version, or not all there. */
export async function openParts<Index extends KeptSegments>(
  kind: IndexKind<Index>,
  { head, parts }: KeptIndex,
): Promise<Index | undefined> {
  if (head.version !== kind.version) return undefined
  try {
    const isWhole = parts.every((bytes, i) => bytes instanceof Uint8Array && sumOf(bytes) === head.sums[i])
    if (!isWhole) return undefined
    const whole = parts as Uint8Array<ArrayBuffer>[]
    return kind.open(kind.isPacked ? await Promise.all(whole.map(inflate)) : whole)
  } catch {
    return undefined
  }
}

/**
 * Keeps an index beside the papers of its shelf, each time no more than the segments that are new. `forgets`: of those that are full,
 * and so are never put together with others, only the ids stay in memory.
 */
export function createKeeper<Index extends KeptSegments>(
  shelf: string,
  kind: IndexKind<Index>,
  kept: KeptIndex | undefined,
  opened: Index | undefined,
  forgets = false,
) {
  const sums = new WeakMap<object, number>()
  let generation = kept?.head.generation ?? 0
  let written: { ids: string[] }[] = opened ? [...opened.segments] : []
  written.forEach((segment, i) => void sums.set(segment, kept?.head.sums[i] as number))

  return async (index: Index, { upTo, revision }: Place): Promise<void> => {
    const segments = [...index.segments]
    const parts = await Promise.all(
      segments.map((segment, i) => (segment === written[i] ? undefined : toPart(kind, index, segment))),
    )
    parts.forEach((bytes, i) => {
      if (bytes) sums.set(segments[i] as object, sumOf(bytes))
    })
    const all = segments.map((segment) => sums.get(segment) as number)
    const head = { shelf, kind: kind.name, version: kind.version, upTo, revision, sums: all }
    const next = await writeIndex(head, parts, generation)
    if (next === undefined) return
    generation = next
    written = segments
    if (forgets) forgetFull(index.segments)
    await trimChanges(shelf)
  }

  function forgetFull(segments: { ids: string[] }[]) {
    segments.forEach(({ ids }, i) => {
      if (!isFull(ids.length)) return
      const left = { ids }
      sums.set(left, sums.get(written[i] as { ids: string[] }) as number)
      segments[i] = written[i] = left
    })
  }
}

async function toPart<Index extends KeptSegments>(
  kind: IndexKind<Index>,
  index: Index,
  segment: Index['segments'][number],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = kind.toBytes(index, segment)
  return kind.isPacked ? deflate(bytes) : bytes
}
