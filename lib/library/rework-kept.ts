import { sumOf } from '../segments/checksum.ts'
import {
  changesAfter,
  readIndexHead,
  readIndexPart,
  trimChanges,
  writeIndex,
} from '../storage/kept-indexes.ts'
import { getPapers } from '../storage/shelved-papers.ts'
import type { IndexKind, KeptSegments } from './kept-index.ts'
import { openParts, toPart } from './kept-parts.ts'

/**
 * Works what was changed since into a kept index that has all papers of its shelf, one part in memory at a time: all of them are
 * hundreds of megabytes of a large shelf. The papers must be there still, and have kept their ids. Where the index is not as it
 * was written, it is left to whoever opens it next.
 */
export async function reworkKept<Index extends KeptSegments>(
  shelf: string,
  kind: IndexKind<Index>,
): Promise<void> {
  const kept = await readIndexHead(shelf, kind.name)
  if (!kept) return
  const changes = await changesAfter(shelf, kept.revision)
  const ids = new Set(changes.map(({ idBefore }) => idBefore))
  const { generation: first, ...head } = kept
  let generation: number | undefined = first
  const write = async (parts: (Uint8Array<ArrayBuffer> | undefined)[]) => {
    generation = await writeIndex(head, parts, generation as number)
  }
  for (const [part, sum] of kept.sums.entries()) {
    const bytes = await readIndexPart(shelf, kind.name, part, sum)
    const index = await openParts(kind, { head: kept, parts: [bytes] })
    const [segment] = index?.segments ?? []
    if (!index || !segment) return
    const changed = segment.ids.filter((id) => ids.has(id))
    if (changed.length === 0) continue
    kind.add(index, await getPapers(shelf, changed))
    const reworked = await toPart(kind, index, index.segments[0] as Index['segments'][number])
    head.sums = head.sums.with(part, sumOf(reworked))
    await write(head.sums.map((_sum, i) => (i === part ? reworked : undefined)))
    if (generation === undefined) return
  }
  head.revision = changes.at(-1)?.revision ?? head.revision
  await write(head.sums.map(() => undefined))
  await trimChanges(shelf)
}
