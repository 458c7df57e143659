import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AHEAD, fillShelf } from '../../../../lib/library/import/fill-shelf.ts'
import { type GrowingIndexes, growHere } from '../../../../lib/library/import/grow-indexes.ts'
import { importFile } from '../../../../lib/library/import/import-file.ts'
import { PaperkinError } from '../../../../lib/model/errors.ts'
import { addPapers } from '../../../../lib/storage/change-papers.ts'
import { readIndexHead } from '../../../../lib/storage/kept-indexes.ts'
import { createShelf, readShelves } from '../../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed, papersOn } from '../stores.ts'

const batch = (first: number, count = 2) =>
  Array.from({ length: count }, (_, i) => ({ paper: paperNamed(`Paper ${first + i}`) }))

beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine' })
})
afterEach(() => void vi.restoreAllMocks())

it('indexes that grow keep a segment when it is full, and the rest at the end', async () => {
  const growing = growHere(undefined)('mine')
  const head = () => readIndexHead('mine', 'words')
  await growing.add(await addPapers('mine', batch(0, 7600)))
  expect(await head()).toBeUndefined()
  // Asked at once, done one after the other.
  const added = [await addPapers('mine', batch(7600, 500)), await addPapers('mine', batch(8100, 30))]
  await Promise.all(added.map(growing.add))
  expect(await head()).toMatchObject({ upTo: 8100, sums: [expect.any(Number)] })
  await growing.finish(false)
  expect(await head()).toMatchObject({ upTo: 8130 })
  expect(await readIndexHead('mine', 'kin'), 'none without vectors').toBeUndefined()
})

/** Indexes of which a test says when they are done with a call. */
function slowIndexes() {
  const waiting: (() => void)[] = []
  const add = vi.fn(() => new Promise<void>((done) => void waiting.push(done)))
  const goOn = () => {
    waiting.shift()?.()
    return waiting.length > 0
  }
  const growing: GrowingIndexes = { add, finish: vi.fn(async () => {}) }
  return { growing, add, goOn }
}

it('a shelf is filled some batches ahead of its indexes, and no further', async () => {
  const { growing, add, goOn } = slowIndexes()
  const filling = fillShelf('mine', growing)
  for (let i = 0; i <= AHEAD; i++) await filling.put(batch(2 * i))
  const put = vi.fn()
  const next = filling.put(batch(2 * AHEAD + 2)).then(put)
  await expect.poll(async () => (await papersOn('mine')).length).toBe(2 * AHEAD + 2)
  expect(add).toHaveBeenCalledTimes(AHEAD)
  expect(put).not.toHaveBeenCalled()
  goOn()
  await next
  const finished = filling.finish()
  await expect.poll(goOn).toBe(false)
  await finished
  expect(add.mock.calls.flat(2)).toEqual(await papersOn('mine'))
  expect(growing.finish).toHaveBeenCalledWith(false)
})

it.each(['add', 'finish'])(
  'an import whose indexes die at “%s” is told of, and leaves nothing',
  async (when) => {
    const dies = async () => {
      throw new PaperkinError('It stopped. Try again.')
    }
    const growing: GrowingIndexes = { add: async () => {}, finish: async () => {}, [when]: dies }
    const lines = Array.from({ length: 1200 }, (_, i) => `{"title":"Paper ${i}"}\n`).join('')
    const importing = importFile(new File([lines], 'my.jsonl'), 'My papers', { grow: () => growing })
    await expect(importing).rejects.toThrow('It stopped')
    expect((await readShelves()).map(({ name }) => name)).toEqual(['Mine'])
  },
)
