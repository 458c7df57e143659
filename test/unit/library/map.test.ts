import { beforeEach, describe, expect, it } from 'vitest'
import { notePapers, putBack, removePapers } from '../../../lib/library/annotate.ts'
import { mapLibrary } from '../../../lib/library/map.ts'
import { createTable } from '../../../lib/library/table/table.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { createShelf } from '../../../lib/storage/shelves.ts'
import { smallVectorFile } from '../related/small-vectors.ts'
import { emptyDatabase, paperNamed } from './stores.ts'

const VECTORS = loadWordVectors(smallVectorFile())
const PAPERS = ['Whale ocean', 'Distillation teacher', 'Plankton tide', 'Student compression']
  .map((title) => paperNamed(title))
  .map((paper) => ({ paper }))

let shelf: string
let table: ReturnType<typeof createTable>
beforeEach(async () => {
  await emptyDatabase()
  table = createTable()
  shelf = await createShelf('Mine')
  await addPapers(shelf, PAPERS)
})

/** The map for a page that shows the one of a state. */
const map = (known?: string) => mapLibrary(table.places, VECTORS, {}, known)
const stateNow = async () => (await map())?.state
const keys = (...numbers: number[]) => numbers.map((number) => ({ shelf, number }))

describe('the map of the library', () => {
  it('is not made again for one who has it, whatever is noted about its papers', async () => {
    const state = await stateNow()
    expect(await map(state)).toBeUndefined()
    await notePapers(keys(1), { readState: 'read' })
    expect(await map(state)).toBeUndefined()
    expect(await stateNow()).toBe(state)
  })

  it('has the papers that have come, and none that has gone', async () => {
    const state = await stateNow()
    await removePapers(keys(2))
    const fewer = await map(state)
    expect(fewer?.titles).toEqual(['Whale ocean', 'Plankton tide', 'Student compression'])
    await addPapers(shelf, [{ paper: paperNamed('Ocean tide') }])
    expect((await map(fewer?.state))?.keys).toEqual(keys(1, 3, 4, 5))
  })

  it('leads to a paper that was removed and saved again', async () => {
    const state = await stateNow()
    await removePapers(keys(4))
    await addPapers(shelf, PAPERS.slice(3))
    expect((await map(state))?.keys).toEqual(keys(1, 2, 3, 5))
  })

  it('is made anew where a paper came back', async () => {
    const before = await removePapers(keys(2))
    const state = await stateNow()
    await putBack(before)
    expect((await map(state))?.titles.toSorted()).toEqual(PAPERS.map(({ paper }) => paper.title).toSorted())
  })
})
