import { IndexHead, type ShelfChange } from '../model/stored.ts'
import { database } from './database.ts'

/** An index as it is kept beside the papers of a shelf; its parts are as they were written, or damaged. */
export type KeptIndex = { head: IndexHead; parts: (Uint8Array<ArrayBuffer> | undefined)[] }

/** An index that is kept, `undefined` where there is none. */
export async function readIndex(shelf: string, kind: string): Promise<KeptIndex | undefined> {
  const transaction = (await database()).transaction(['indexHeads', 'indexParts'])
  const head = readHead(await transaction.objectStore('indexHeads').get([shelf, kind]))
  if (!head) return undefined
  const store = transaction.objectStore('indexParts')
  const parts = await Promise.all(head.sums.map((_sum, part) => store.get([shelf, kind, part])))
  return { head, parts }
}

/**
 * Keeps an index: the parts that are given are written, those that are `undefined` are there already. Where somebody else
 * has kept another one since the given generation, theirs is left. Resolves to the generation that was written, if it was.
 */
export async function writeIndex(
  head: Omit<IndexHead, 'generation'>,
  parts: (Uint8Array<ArrayBuffer> | undefined)[],
  since: number,
): Promise<number | undefined> {
  const { shelf, kind } = head
  const transaction = (await database()).transaction(['shelves', 'indexHeads', 'indexParts'], 'readwrite')
  const heads = transaction.objectStore('indexHeads')
  const there = readHead(await heads.get([shelf, kind]))
  const isGone = !(await transaction.objectStore('shelves').getKey(shelf))
  if (isGone || (there?.generation ?? 0) !== since) return undefined
  const store = transaction.objectStore('indexParts')
  await Promise.all([
    heads.put({ ...head, generation: since + 1 }),
    ...parts.map((bytes, part) => bytes && store.put(bytes, [shelf, kind, part])),
    store.delete(IDBKeyRange.bound([shelf, kind, parts.length], [shelf, kind, []])),
    transaction.done,
  ])
  return since + 1
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
  const heads = await transaction.objectStore('indexHeads').getAll(IDBKeyRange.bound([shelf], [shelf, []]))
  const followed = Math.min(...heads.map(({ revision }) => revision))
  if (Number.isFinite(followed))
    await transaction.objectStore('changes').delete(IDBKeyRange.bound([shelf], [shelf, followed]))
  await transaction.done
}
