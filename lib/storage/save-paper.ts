import { isSameRecord, paperNames } from '../model/same-paper.ts'
import type { ShelvedPaper } from '../model/stored.ts'
import { nameKey } from '../text/name-key.ts'
import { changeShelf } from './change-shelf.ts'
import type { NewPaper } from './shelved-papers.ts'
import { freeId } from './split-paper.ts'
import { toShelved, toStored } from './stored-paper.ts'

/**
 * Puts a paper on a shelf unless a version of it is there, in one transaction: of two windows that save it at once, one finds
 * it there. Resolves to what is there then, once it is written.
 */
export function putOnce(shelf: string, wanted: NewPaper): Promise<{ there: ShelvedPaper; isNew: boolean }> {
  return changeShelf(shelf, 'strict', async (transaction, record) => {
    const store = transaction.objectStore('papers')
    const namesakes = await Promise.all(
      paperNames(wanted.paper).map((name) => store.index('byName').getAll(nameKey(name))),
    )
    const own = namesakes.flat().filter((one) => one.shelf === shelf)
    const there = own.map(toShelved).find(({ paper }) => isSameRecord(paper, wanted.paper))
    if (there) return { there, isNew: false }
    const isTaken = async (id: string) => (await store.index('byId').getKey([shelf, id])) !== undefined
    // Another paper of the same title, where a title is all that its id is made of.
    const id = await freeId(wanted.paper.id, isTaken)
    const added = {
      ...wanted,
      paper: { ...wanted.paper, id },
      addedAt: wanted.addedAt ?? Date.now(),
      shelf,
      number: ++record.lastNumber,
    }
    record.count++
    await store.add(toStored(added))
    return { there: added, isNew: true }
  })
}
