import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteShelf, eraseDeleted } from '../../../lib/library/deleted-shelves.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { createShelf } from '../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed, papersOn } from './stores.ts'

const MINUTE = 60_000
const START = 1_700_000_000_000

const shown = async () => (await createStoredShelves()()).map(({ name, count }) => [name, count])

beforeEach(async () => {
  await emptyDatabase()
  vi.spyOn(Date, 'now').mockReturnValue(START)
  await createShelf('Mine', { id: 'mine' })
  await addPapers('mine', [{ paper: paperNamed('One'), note: 'keep' }])
})
afterEach(() => void vi.restoreAllMocks())

describe('a deleted shelf', () => {
  it('is shown no more, and again when that is taken back', async () => {
    const undo = await deleteShelf('mine')
    expect(await shown()).toEqual([])
    await undo()
    expect(await shown()).toEqual([['Mine', 1]])
    await eraseDeleted(START + 11 * MINUTE)
    expect(await papersOn('mine')).toMatchObject([{ note: 'keep' }])
  })

  it('is there for ten minutes, then erased', async () => {
    const undo = await deleteShelf('mine')
    await eraseDeleted(START + 10 * MINUTE)
    expect(await papersOn('mine')).toHaveLength(1)
    await eraseDeleted(START + 10 * MINUTE + 1)
    expect(await papersOn('mine')).toEqual([])
    await expect(undo()).rejects.toThrow(
      'There is no shelf “mine”: it may have been deleted in another window.',
    )
  })

  it('is not erased because the clock went back, but ten minutes later', async () => {
    const undo = await deleteShelf('mine')
    const back = START - 60 * MINUTE
    vi.mocked(Date.now).mockReturnValue(back)
    await eraseDeleted()
    expect(await papersOn('mine')).toHaveLength(1)
    await undo()
    expect(await shown()).toEqual([['Mine', 1]])
    await deleteShelf('mine')
    await eraseDeleted(back + 11 * MINUTE)
    expect(await papersOn('mine')).toEqual([])
  })

  it('is erased ten minutes after the clock went back', async () => {
    await deleteShelf('mine')
    const back = START - 60 * MINUTE
    await eraseDeleted(back)
    await eraseDeleted(back + 11 * MINUTE)
    expect(await papersOn('mine')).toEqual([])
  })
})
