import { checksum } from '../segments/checksum.ts'
import { type KeptIndex, trimChanges, writeIndex } from '../storage/kept-indexes.ts'
import type { IndexKind, KeptSegments, Place } from './kept-index.ts'

/** An index from its kept parts; `undefined` where they are damaged, of another version, or not all there. */
export function openParts<Index extends KeptSegments>(
  kind: IndexKind<Index>,
  { head, parts }: KeptIndex,
): Index | undefined {
  if (head.version !== kind.version) return undefined
  try {
    const isWhole = parts.every((bytes, i) => bytes instanceof Uint8Array && sumOf(bytes) === head.sums[i])
    return isWhole ? kind.open(parts as Uint8Array<ArrayBuffer>[]) : undefined
  } catch {
    return undefined
  }
}

/** Keeps an index beside the papers of its shelf, each time no more than the segments that are new. */
export function createKeeper<Index extends KeptSegments>(
  shelf: string,
  kind: IndexKind<Index>,
  kept: KeptIndex | undefined,
  opened: Index | undefined,
) {
  const sums = new WeakMap<object, number>()
  let generation = kept?.head.generation ?? 0
  let written: object[] = opened ? [...opened.segments] : []
  written.forEach((segment, i) => void sums.set(segment, kept?.head.sums[i] as number))

  return async (index: Index, { upTo, revision }: Place): Promise<void> => {
    const segments = [...index.segments]
    const parts = segments.map((segment, i) =>
      segment === written[i] ? undefined : kind.toBytes(index, segment),
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
    await trimChanges(shelf)
  }
}

/** The checksum of a part: of its words, its last odd bytes as a word of their own, and its length. */
function sumOf(bytes: Uint8Array<ArrayBuffer>): number {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = byteLength >> 2
  const tail = bytes.subarray(4 * words).reduce((sum, byte) => 256 * sum + byte, 0)
  return checksum(Uint32Array.of(checksum(new Uint32Array(buffer, byteOffset, words)), tail, byteLength))
}
