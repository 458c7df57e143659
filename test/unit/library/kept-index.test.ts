import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFollower } from '../../../lib/library/follow-shelf.ts'
import { growIndex } from '../../../lib/library/import/grow-indexes.ts'
import { kinKind, rowsKind, wordsKind } from '../../../lib/library/index-kinds.ts'
import { type IndexKind, type KeptSegments, openKeptIndex } from '../../../lib/library/kept-index.ts'
import { reworkKept } from '../../../lib/library/rework-kept.ts'
import { type RowSegment, rowAt } from '../../../lib/library/table/row-segment.ts'
import type { ShelvedPaper } from '../../../lib/model/stored.ts'
import { readSegment as readKin, type Segment } from '../../../lib/related/segment.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'
import type { WordIndex } from '../../../lib/search/word-index.ts'
import { readSegment as readWords } from '../../../lib/search/word-segment.ts'
import { addPapers, changePapers, putBackPapers } from '../../../lib/storage/change-papers.ts'
import { database } from '../../../lib/storage/database.ts'
import { changesAfter, readIndex, trimChanges, writeIndex } from '../../../lib/storage/kept-indexes.ts'
import { createShelf, eraseShelf, readShelf } from '../../../lib/storage/shelves.ts'
import { smallVectorFile } from '../related/small-vectors.ts'
import { emptyDatabase, paperNamed, papersOn } from './stores.ts'

type AnyKind = IndexKind<KeptSegments>

const VECTORS = loadWordVectors(smallVectorFile())
const kinds = Object.fromEntries(
  [wordsKind, kinKind(VECTORS), rowsKind].map((kind) => [kind.name, kind as unknown as AnyKind]),
)

/** Every other paper is kept, so that few papers try what happens to many. */
const SMALL = { chunk: 4, small: 1, worthWaiting: 3000 }

const SUBJECTS = ['distillation teacher', 'student compression', 'whale ocean', 'plankton tide', 'whale tide']
const paper = (n: number) => paperNamed(`Paper${n} ${SUBJECTS[n % SUBJECTS.length]}`, { id: `p${n}` })
const papers = (...numbers: number[]) => numbers.map((n) => ({ paper: paper(n) }))
const upTo = (count: number) => papers(...Array.from({ length: count }, (_, i) => i + 1))

/** What an index says of each of its papers, in a form in which equal ones are equal. */
function contentOf(name: string, { segments }: KeptSegments): Record<string, unknown> {
  const read: Record<string, (segment: never) => { id: string }[]> = {
    words: (segment) =>
      readWords(segment).map(({ id, words }) => ({ id, words: Object.fromEntries([...words].sort()) })),
    kin: (segment: Segment) => readKin(segment).map((entry) => ({ ...entry, vector: [...entry.vector] })),
    rows: (segment: RowSegment) => segment.ids.map((_id, i) => rowAt(segment, i)),
  }
  const entries = segments.flatMap((segment) =>
    (read[name] as (segment: object) => { id: string }[])(segment),
  )
  expect(new Set(entries.map(({ id }) => id)).size, 'each paper is there once').toBe(entries.length)
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]))
}

const followed = async (name: string) => {
  const following = await openKeptIndex('mine', kinds[name] as AnyKind, { sizes: SMALL })
  await following.finish()
  return following
}

/** An index that was made of the papers as they are now, from nothing. */
async function fromNothing(name: string) {
  const kind = kinds[name] as AnyKind
  const index = kind.open([])
  kind.add(index, await papersOn('mine'))
  return contentOf(name, index)
}

const found = (index: KeptSegments, query: string) =>
  (index as WordIndex)
    .search(query)
    .matches.map(({ id, score }) => `${id} ${score.toFixed(4)}`)
    .sort()

beforeEach(async () => {
  await emptyDatabase()
  await createShelf('Mine', { id: 'mine' })
})

afterEach(() => void vi.restoreAllMocks())

describe.each(Object.keys(kinds))('a kept index of %s', (name) => {
  const kind = kinds[name] as AnyKind
  const expectWhole = async (following: { index: KeptSegments }) =>
    expect(contentOf(name, following.index)).toEqual(await fromNothing(name))
  const keep = async (count: number) => {
    await addPapers('mine', upTo(count))
    await followed(name)
  }
  const partKey = (part: number): [string, string, number] => ['mine', name, part]

  it('of a shelf that is filled has all of it, changes too, and holds full segments as ids alone meanwhile', async () => {
    const growing = growIndex('mine', kind)
    const toBytes = vi.spyOn(kind, 'toBytes')
    await growing.add(await addPapers('mine', upTo(6000)))
    const [index] = toBytes.mock.calls[0] as [KeptSegments, object]
    expect(index.segments.map((segment) => Object.keys(segment))).toEqual([['ids']])
    const retitle = (there: ShelvedPaper) => ({ ...there, paper: { ...there.paper, title: 'Changed' } })
    await changePapers('mine', { ids: ['p7'] }, retitle)
    const added = await addPapers('mine', papers(6001, 6002))
    await changePapers('mine', { ids: ['p6002'] }, retitle)
    await growing.add(added)
    await growing.rework()
    const add = vi.spyOn(kind, 'add')
    const next = await followed(name)
    expect(add).not.toHaveBeenCalled()
    await expectWhole(next)
    expect(await changesAfter('mine', 0)).toEqual([])
  })

  it('has what was changed, in its place, after one part and then another was reworked, and the next one opens that', async () => {
    await keep(16)
    const idsOf = ({ index }: { index: KeptSegments }) => index.segments.map(({ ids }) => ids)
    const before = idsOf(await followed(name))
    expect(before).toHaveLength(2)
    await changePapers('mine', { ids: ['p2', 'p15'] }, (there) => ({
      ...there,
      paper: { ...there.paper, title: 'Krill' },
    }))
    const open = vi.spyOn(kind, 'open')
    await reworkKept('mine', kind)
    expect(open.mock.calls.map(([parts]) => parts.length)).toEqual([1, 1])
    const add = vi.spyOn(kind, 'add')
    const next = await followed(name)
    expect(add).not.toHaveBeenCalled()
    await expectWhole(next)
    expect(idsOf(next)).toEqual(before)
    expect(await changesAfter('mine', 0)).toEqual([])
  })

  it('is left to whoever opens it next where it should be reworked and a part is damaged', async () => {
    await keep(16)
    await (await database()).put('indexParts', new Uint8Array(3), partKey(1))
    await changePapers('mine', { ids: ['p2', 'p15'] }, (there) => ({
      ...there,
      paper: { ...there.paper, title: 'Krill' },
    }))
    await reworkKept('mine', kind)
    expect((await readIndex('mine', name))?.head.revision).toBe(0)
    await expectWhole(await followed(name))
  })

  it('is opened as it was kept, without a look at the papers', async () => {
    await keep(10)
    const add = vi.spyOn(kind, 'add')
    const following = await followed(name)
    expect(add).not.toHaveBeenCalled()
    expect(following.index.size).toBe(10)
    await expectWhole(following)
  })

  it('follows papers that are added, changed, taken off and put back', async () => {
    await keep(6)
    const following = await followed(name)
    const [removed] = await changePapers('mine', { numbers: [2] }, () => undefined)
    await changePapers('mine', { numbers: [3] }, (there) => ({
      ...there,
      paper: { ...there.paper, title: 'Krill' },
    }))
    await changePapers('mine', { numbers: [4] }, (there) => ({ ...there, tags: ['sea'] }))
    await addPapers('mine', papers(7))
    await following.follow()
    await expectWhole(following)
    await putBackPapers('mine', [removed as ShelvedPaper])
    await following.follow()
    expect(following.index.size).toBe(7)
    await expectWhole(following)
  })

  it('has a paper that was taken off and added again while the index was made', async () => {
    await addPapers('mine', upTo(4))
    const [index, at] = [kind.open([]), { upTo: 0, revision: -1 }]
    const follower = createFollower('mine', kind, index, at, 2)
    const record = (await readShelf('mine')) as NonNullable<Awaited<ReturnType<typeof readShelf>>>
    const working = follower.follow(record)
    await working.next()
    await changePapers('mine', { numbers: [1] }, () => undefined)
    await addPapers('mine', papers(1))
    for await (const _ of working);
    for await (const _ of follower.follow({ ...record, lastNumber: 5, revision: 1 }));
    expect(Object.keys(contentOf(name, index)).sort()).toEqual(['p1', 'p2', 'p3', 'p4'])
  })

  it('keeps a large segment that one change has made anew, so that the next worker need not', async () => {
    await addPapers('mine', upTo(600))
    await (await openKeptIndex('mine', kind)).finish()
    await changePapers('mine', { numbers: [7] }, () => undefined)
    const following = await openKeptIndex('mine', kind)
    await following.follow()
    await vi.waitFor(async () => expect((await readIndex('mine', name))?.head.revision).toBe(1))
    const remove = vi.spyOn(kind, 'remove')
    const next = await openKeptIndex('mine', kind)
    await next.follow()
    expect(remove).not.toHaveBeenCalled()
    await expectWhole(next)
  })

  it('is of another version: made anew', async () => {
    await keep(6)
    const db = await database()
    const { head } = (await readIndex('mine', name)) as NonNullable<Awaited<ReturnType<typeof readIndex>>>
    await db.put('indexHeads', { ...head, version: 'of tomorrow' })
    await expectWhole(await followed(name))
    expect((await readIndex('mine', name))?.head.version).toBe(kind.version)
  })

  it.each([
    ['a part is missing', async () => (await database()).delete('indexParts', partKey(0))],
    ['all parts are missing', async () => (await database()).clear('indexParts')],
    ['the head is missing', async () => (await database()).clear('indexHeads')],
    ['a part is no bytes', async () => (await database()).put('indexParts', 'bytes' as never, partKey(0))],
    ['a part is empty', async () => (await database()).put('indexParts', new Uint8Array(), partKey(0))],
    [
      'the head has lost its sums',
      async () =>
        (await database()).put('indexHeads', { shelf: 'mine', kind: name, version: kind.version } as never),
    ],
  ])('is made anew, and kept again, where %s', async (_what, damage) => {
    await keep(6)
    await damage()
    await expectWhole(await followed(name))
    const add = vi.spyOn(kind, 'add')
    const again = await followed(name)
    expect(add).not.toHaveBeenCalled()
    await expectWhole(again)
  })

  it('is made anew where it is cut, anywhere', async () => {
    await keep(6)
    const db = await database()
    const whole = (await db.get('indexParts', partKey(0))) as Uint8Array<ArrayBuffer>
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength - 1), async (length) => {
        await db.put('indexParts', whole.slice(0, length), partKey(0))
        await expectWhole(await openedOnly(length))
      }),
      { numRuns: 30 },
    )
  })

  it('is made anew where any one bit is another', async () => {
    await keep(6)
    const db = await database()
    const whole = (await db.get('indexParts', partKey(0))) as Uint8Array<ArrayBuffer>
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * whole.byteLength - 1), async (bit) => {
        const damaged = whole.slice()
        damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7))
        await db.put('indexParts', damaged, partKey(0))
        await expectWhole(await openedOnly(bit))
      }),
      { numRuns: 100 },
    )
  })

  /** What is opened of a damaged one: nothing, which then follows the shelf. */
  async function openedOnly(what: number) {
    const following = await openKeptIndex('mine', kind)
    expect(following.index.size, String(what)).toBe(0)
    await following.finish()
    return following
  }

  it('is made anew where the log of changes has a gap', async () => {
    await keep(6)
    const kept = (await readIndex('mine', name))?.head
    await changePapers('mine', { numbers: [1] }, () => undefined)
    await changePapers('mine', { numbers: [2] }, (there) => ({ ...there, paper: paperNamed('Krill') }))
    await (await database()).delete('changes', ['mine', (kept?.revision ?? 0) + 1])
    await expectWhole(await followed(name))
  })

  it('of two that keep theirs, is left as the first kept it, and both are right', async () => {
    await keep(3)
    const [one, other] = [await followed(name), await followed(name)]
    await addPapers('mine', papers(4, 5, 6))
    await Promise.all([one.finish(), other.finish()])
    await changePapers('mine', { numbers: [1, 2, 3] }, () => undefined)
    await Promise.all([other.finish(), one.finish()])
    for (const following of [one, other, await followed(name)]) await expectWhole(following)
    expect((await readIndex('mine', name))?.head.generation).toBe(3)
  })

  it('leaves nothing behind of a shelf that is erased while it is kept', async () => {
    await addPapers('mine', upTo(6))
    const following = await openKeptIndex('mine', kind, { sizes: SMALL })
    await Promise.all([following.finish(), eraseShelf('mine')])
    await following.finish()
    const db = await database()
    expect(
      await Promise.all(
        ['indexHeads', 'indexParts', 'changes', 'papers'].map((store) => db.count(store as never)),
      ),
    ).toEqual([0, 0, 0, 0])
  })

  it('goes on where it was when it was interrupted', async () => {
    await addPapers('mine', upTo(11))
    const add = kind.add
    vi.spyOn(kind, 'add')
      .mockImplementationOnce(add)
      .mockImplementationOnce(() => {
        throw new Error('The worker was ended.')
      })
    const first = await openKeptIndex('mine', kind, { sizes: SMALL })
    await expect(first.finish()).rejects.toThrow('The worker was ended.')
    expect((await readIndex('mine', name))?.head.upTo).toBe(4)
    const next = await openKeptIndex('mine', kind, { sizes: SMALL })
    expect(next.index.size).toBe(4)
    await next.finish()
    await expectWhole(next)
  })

  it('does not wait long, and says by and by how far it is', async () => {
    await addPapers('mine', upTo(40))
    const following = await openKeptIndex('mine', kind, { sizes: { ...SMALL, worthWaiting: 30 } })
    expect(await following.follow()).toBe(false)
    expect(following.done()).toBeLessThan(40)
    await following.finish()
    expect(following.done()).toBe(40)
    expect(await following.follow()).toBe(true)
  })

  it('keeps the papers behind those of a part that is no more', async () => {
    await keep(16)
    expect((await readIndex('mine', name))?.parts).toHaveLength(2)
    const numbers = Array.from({ length: 12 }, (_, i) => i + 1)
    await changePapers('mine', { numbers }, () => undefined)
    await (await openKeptIndex('mine', kind, { sizes: { ...SMALL, chunk: 100 } })).finish()
    const add = vi.spyOn(kind, 'add')
    const again = await followed(name)
    expect(add).not.toHaveBeenCalled()
    expect(Object.keys(contentOf(name, again.index))).toEqual(['p13', 'p14', 'p15', 'p16'])
  })

  it('is waited for on a shelf whose last papers were taken off', async () => {
    await addPapers('mine', upTo(40))
    await changePapers('mine', { numbers: Array.from({ length: 20 }, (_, i) => 21 + i) }, () => undefined)
    const following = await openKeptIndex('mine', kind, { sizes: { ...SMALL, worthWaiting: 10 } })
    await following.finish()
    await addPapers('mine', papers(41))
    await following.follow()
    expect(following.done()).toBe(21)
  })

  it('is waited for on a small shelf on which much was changed', async () => {
    await addPapers('mine', upTo(20))
    for (let i = 0; i < 4; i++)
      await changePapers('mine', { numbers: [1, 2, 3] }, (there) => ({ ...there, note: `${i}` }))
    await changePapers('mine', { numbers: Array.from({ length: 15 }, (_, i) => 6 + i) }, () => undefined)
    await (await database()).clear('changes')
    const following = await openKeptIndex('mine', kind, { sizes: { ...SMALL, worthWaiting: 10 } })
    await following.follow()
    expect(following.done()).toBe(5)
    await addPapers('mine', papers(21))
    await following.follow()
    expect(following.done()).toBe(6)
    await expectWhole(following)
  })

  it('answers though it cannot be kept, and says so to an import', async () => {
    await addPapers('mine', upTo(6))
    const full = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    vi.spyOn(kind, 'toBytes').mockImplementation(full)
    const following = await openKeptIndex('mine', kind, { sizes: SMALL })
    await following.follow()
    await expectWhole(following)
    const importing = await openKeptIndex('mine', kind, { sizes: SMALL })
    await expect(importing.finish()).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }))
  })

  it('loses nothing when the clock goes back', async () => {
    await keep(3)
    vi.spyOn(Date, 'now').mockReturnValue(1000)
    await addPapers('mine', papers(4))
    await changePapers('mine', { numbers: [1] }, (there) => ({ ...there, tags: ['old'] }))
    const following = await followed(name)
    expect(following.index.size).toBe(4)
    await expectWhole(following)
  })

  it('says the same as one made from nothing, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 25 }), async (steps) => {
        await emptyDatabase()
        await createShelf('Mine', { id: 'mine' })
        const workers = [await followed(name), await followed(name)]
        const off: ShelvedPaper[] = []
        for (const { step, at, isSeen } of steps) {
          await STEPS[step](at, off)
          if (isSeen === 3) workers[at % 2] = await openKeptIndex('mine', kind, { sizes: SMALL })
          const worker = workers[isSeen % 2] as (typeof workers)[number]
          if (isSeen < 2) await worker.follow()
          if (isSeen < 2) await expectWhole(worker)
        }
        for (const worker of workers) {
          await worker.follow()
          await expectWhole(worker)
          // What it keeps when nobody waits must not come into the next one's database.
          await worker.finish()
        }
      }),
      { numRuns: 100 },
    )
  })
})

const anyStep = fc.record({
  step: fc.constantFrom('add', 'tag', 'retitle', 'remove', 'put back', 'add again', 'trim', 'rename'),
  at: fc.nat(6),
  isSeen: fc.nat(4),
})

const byNumber = (at: number) => ({ numbers: [at, at + 2, at + 3] })
let last = 100
const STEPS: Record<
  'add' | 'tag' | 'retitle' | 'remove' | 'put back' | 'add again' | 'trim' | 'rename',
  (at: number, off: ShelvedPaper[]) => Promise<unknown>
> = {
  add: (at) => addPapers('mine', papers(...Array.from({ length: at + 1 }, () => ++last))),
  tag: (at) => changePapers('mine', byNumber(at), (there) => ({ ...there, tags: [`t${at}`] })),
  retitle: (at) =>
    changePapers('mine', byNumber(at), (there) => ({
      ...there,
      paper: { ...there.paper, title: `Whale ${at}` },
    })),
  remove: async (at, off) => off.push(...(await changePapers('mine', byNumber(at), () => undefined))),
  'put back': (_at, off) => putBackPapers('mine', off.splice(0, 2)),
  'add again': (at, off) =>
    addPapers(
      'mine',
      off.splice(at % 2, 2).map(({ paper }) => ({ paper })),
    ),
  trim: () => trimChanges('mine'),
  rename: (at) =>
    changePapers('mine', { numbers: [at] }, (there) => ({
      ...there,
      paper: { ...there.paper, id: `q${++last}` },
    })),
}

describe('two kept indexes of a shelf', () => {
  it('find the same by words, whatever the segments that the papers lie in', async () => {
    await addPapers('mine', upTo(30))
    const grown = await openKeptIndex('mine', kinds.words as AnyKind, { sizes: { ...SMALL, chunk: 3 } })
    await grown.finish()
    await changePapers('mine', { numbers: [5, 6, 7] }, () => undefined)
    await grown.finish()
    const made = kinds.words?.open([]) as KeptSegments
    kinds.words?.add(made, await papersOn('mine'))
    for (const query of ['whale', 'whale tide', 'plan', 'distilation', 'paper12', 'nothing'])
      expect(found(grown.index, query), query).toEqual(found(made, query))
    expect(found(made, 'whale')).toHaveLength(11)
  })

  it('are not kept for a shelf that is not there', async () => {
    const head = { shelf: 'gone', kind: 'words', version: '1', upTo: 0, revision: 0, sums: [] }
    expect(await writeIndex(head, [], 0)).toBeUndefined()
    expect(await readIndex('gone', 'words')).toBeUndefined()
  })

  it('forget the changes that both have followed, and no others', async () => {
    await addPapers('mine', upTo(6))
    await Promise.all([followed('words'), followed('rows')])
    await changePapers('mine', { numbers: [1, 2, 3, 4] }, (there) => ({
      ...there,
      paper: paperNamed(`Krill ${there.number}`),
    }))
    await followed('words')
    expect(await changesAfter('mine', 0)).toHaveLength(4)
    await followed('rows')
    expect(await changesAfter('mine', 0)).toEqual([])
  })
})
