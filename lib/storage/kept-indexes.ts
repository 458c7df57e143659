import { IndexHead, type ShelfChange } from '../model/stored.ts'
import { sumOf } from '../segments/checksum.ts'
import { allOrNone } from './all-or-none.ts'
import { database } from './database.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** An index as it is kept beside the papers of a shelf; of a part that is missing or not as it was written there is `undefined`. */
export type KeptIndex = { head: IndexHead; parts: (Bytes | undefined)[] }

/** An index that is kept, `undefined` where there is none. */
export async function readIndex(shelf: string, kind: string): Promise<KeptIndex | undefined> {
  const transaction = (await database()).transaction(['indexHeads', 'indexParts'])
  const head = readHead(await transaction.objectStore('indexHeads').get([shelf, kind]))
  if (!head) return undefined
  const store = transaction.objectStore('indexParts')
  // Each is summed as it comes, while the next ones are read.
  const read = async (sum: number, part: number) => asWritten(await store.get([shelf, kind, part]), sum)
  return { head, parts: await Promise.all(head.sums.map(read)) }
}

/** What is kept of an index but its parts, `undefined` where there is none. */
export async function readIndexHead(shelf: string, kind: string): Promise<IndexHead | undefined> {
  return readHead(await (await database()).get('indexHeads', [shelf, kind]))
}

/** One part of a kept index, by the checksum it had when it was written; `undefined` where it is missing or another. */
export async function readIndexPart(
  shelf: string,
  kind: string,
  part: number,
  sum: number,
): Promise<Bytes | undefined> {
  return asWritten(await (await database()).get('indexParts', [shelf, kind, part]), sum)
}

/** Whatever was found there. */
const asWritten = (found: unknown, sum: number): Bytes | undefined =>
  found instanceof Uint8Array && sumOf(found as Bytes) === sum ? (found as Bytes) : undefined

/**
 * Keeps an index: the parts that are given are written, those that are `undefined` are there already. Where somebody else
 * has kept another one since the given generation, theirs is left. Resolves to the generation that was written, if it was.
 */
export async function writeIndex(
  head: Omit<IndexHead, 'generation'>,
  parts: (Bytes | undefined)[],
  since: number,
): Promise<number | undefined> {
  const { shelf, kind } = head
  const transaction = (await database()).transaction(['shelves', 'indexHeads', 'indexParts'], 'readwrite')
  return allOrNone(transaction, async () => {
    const heads = transaction.objectStore('indexHeads')
    const there = readHead(await heads.get([shelf, kind]))
    const isGone = !(await transaction.objectStore('shelves').getKey(shelf))
    if (isGone || (there?.generation ?? 0) !== since) return undefined
    const store = transaction.objectStore('indexParts')
    await Promise.all([
      heads.put({ ...head, generation: since + 1 }),
      ...parts.map((bytes, part) => bytes && store.put(bytes, [shelf, kind, part])),
      store.delete(IDBKeyRange.bound([shelf, kind, parts.length], [shelf, kind, []])),
    ])
    return since + 1
  })
}

/** A damaged one is as good as none. */
const readHead = (head: unknown): IndexHead | undefined => IndexHead.safeParse(head).data

/** What happened on a shelf after a revision, in order. */
export async function changesAfter(shelf: string, revision: number): Promise<ShelfChange[]> {
  return (await database()).getAll('changes', IDBKeyRange.bound([shelf, revision], [shelf, []], true))
}

/** Forgets the changes that every kept index of the shelf has followed. */
export async function trimChanges(shelf: string): Promise<void> {
  const transaction = (await database()).transaction(['indexHeads', 'changes'], 'readwrite')
  await allOrNone(transaction, async () => {
    const heads = await transaction.objectStore('indexHeads').getAll(IDBKeyRange.bound([shelf], [shelf, []]))
    const followed = Math.min(...heads.map(({ revision }) => revision))
    if (Number.isFinite(followed))
      await transaction.objectStore('changes').delete(IDBKeyRange.bound([shelf], [shelf, followed]))
  })
}

/** The map of the library is of all shelves: it stands beside the indexes under no shelf's id. */
const MAP = ['', 'map'] as const

/** The map that was kept for this state of the library, `undefined` where there is none, or it is damaged. */
export async function readMap(state: string): Promise<Bytes | undefined> {
  const kept = await readIndex(...MAP)
  return kept?.head.version === state ? kept.parts[0] : undefined
}

/** Keeps the map of a state of the library, in the place of the former one. */
export async function writeMap(state: string, bytes: Bytes): Promise<void> {
  const transaction = (await database()).transaction(['indexHeads', 'indexParts'], 'readwrite')
  const [shelf, kind] = MAP
  const head = { shelf, kind, version: state, upTo: 0, revision: 0, generation: 0, sums: [sumOf(bytes)] }
  await Promise.all([
    transaction.objectStore('indexHeads').put(head),
    transaction.objectStore('indexParts').put(bytes, [shelf, kind, 0]),
    transaction.done,
  ])
}
