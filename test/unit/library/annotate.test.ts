import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  notePapers,
  putBack,
  removePapers,
  restoreNotes,
  restoreTag,
  tagPapers,
} from '../../../lib/library/annotate.ts'
import type { PaperKey } from '../../../lib/model/listing.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { createShelf } from '../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed, papersOn } from './stores.ts'

const COUNT = 2500
let keys: PaperKey[]

beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine' })
  const papers = Array.from({ length: COUNT }, (_, i) => ({ paper: paperNamed(`Paper ${i}`), tags: ['old'] }))
  keys = (await addPapers('mine', papers)).map(({ shelf, number }) => ({ shelf, number }))
})
afterEach(() => vi.restoreAllMocks())

const counts = async () => {
  const papers = await papersOn('mine')
  const tagged = (tag: string) => papers.filter(({ tags = [] }) => tags.includes(tag)).length
  return { papers: papers.length, old: tagged('old'), new: tagged('new') }
}

/** Fails every n-th transaction from now on, of those that change papers. */
function failTransactions(fails: (n: number) => boolean): void {
  const { transaction } = IDBDatabase.prototype
  let n = 0
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
    if (how[1] === 'readwrite' && fails(++n)) throw new DOMException('', 'QuotaExceededError')
    return transaction.apply(this, how)
  })
}

describe('an undo', () => {
  it('of a tag leaves a note and another tag that came since', async () => {
    const [key] = keys as [PaperKey]
    const before = await tagPapers([key], 'new', true)
    await notePapers([key], { note: 'Kept.' })
    await tagPapers([key], 'later', true)
    await restoreTag(before, 'new')
    expect((await papersOn('mine'))[0]).toMatchObject({ tags: ['old', 'later'], note: 'Kept.' })
  })

  it('of a read state leaves tags and the note, and a read state that was set anew', async () => {
    const [one, other] = keys as [PaperKey, PaperKey]
    const before = await notePapers([one, other], { readState: 'read' })
    await notePapers([one], { note: 'Kept.' })
    await notePapers([other], { readState: 'to read' })
    await restoreNotes(before, { readState: 'read' })
    const [first, second] = await papersOn('mine')
    expect(first).toMatchObject({ tags: ['old'], note: 'Kept.' })
    expect([first?.readState, second?.readState]).toEqual([undefined, 'to read'])
  })
})

describe('a change of many papers', () => {
  it.each([
    ['tagging', (onProgress: Watch) => tagPapers(keys, 'new', true, onProgress)],
    ['marking', (onProgress: Watch) => notePapers(keys, { readState: 'read' }, onProgress)],
    ['removing', (onProgress: Watch) => removePapers(keys, onProgress)],
  ])('says while %s how many are done', async (_what, change) => {
    const reports: [number, number | undefined][] = []
    await change(({ papers, share }) => reports.push([papers, share]))
    expect(reports).toEqual([
      [1000, 0.4],
      [2000, 0.8],
      [2500, 1],
    ])
  })

  it('says so too while it is taken back', async () => {
    const before = await removePapers(keys)
    expect(await counts()).toEqual({ papers: 0, old: 0, new: 0 })
    const reports: number[] = []
    await putBack(before, ({ papers }) => reports.push(papers))
    expect(reports).toEqual([1000, 2000, 2500])
    expect(await counts()).toEqual({ papers: COUNT, old: COUNT, new: 0 })
  })

  it('that fails in the middle leaves the tags as they were', async () => {
    failTransactions((n) => n === 3)
    await expect(tagPapers(keys, 'new', true)).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    )
    expect(await counts()).toEqual({ papers: COUNT, old: COUNT, new: 0 })
  })

  it('that fails in the middle leaves the papers as they were', async () => {
    failTransactions((n) => n === 3)
    await expect(removePapers(keys)).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }))
    expect(await counts()).toEqual({ papers: COUNT, old: COUNT, new: 0 })
  })

  it('that can neither go on nor be taken back says how many were changed', async () => {
    failTransactions((n) => n >= 3)
    await expect(tagPapers(keys, 'new', true)).rejects.toThrow('Only 2000 of 2500 papers were changed')
    vi.restoreAllMocks()
    expect(await counts()).toEqual({ papers: COUNT, old: COUNT, new: 2000 })
  })
})

type Watch = Parameters<typeof removePapers>[1]
