import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ShelvedPaper } from '../../../lib/model/stored.ts'
import { addPapers, changePapers, putBackPapers } from '../../../lib/storage/change-papers.ts'
import { database } from '../../../lib/storage/database.ts'
import { putBackOnce, putOnce } from '../../../lib/storage/save-paper.ts'
import { getPapers } from '../../../lib/storage/shelved-papers.ts'
import { createShelf, eraseShelf, readShelf } from '../../../lib/storage/shelves.ts'
import { splitPaper } from '../../../lib/storage/split-paper.ts'
import { toPacked } from '../../../lib/storage/stored-paper.ts'
import { emptyDatabase, paperNamed, papersOn } from '../library/stores.ts'
import { noise } from './noise.ts'

type Model = {
  shelves: Record<string, { last: number; papers: Map<number, ShelvedPaper> }>
  off: ShelvedPaper[]
}
type Step = { shelf: string; at: number; length: number }

let names = 0
const anyStep = fc.record({
  step: fc.constantFrom<StepName>(
    'add',
    'save',
    'rewrite',
    'note',
    'rewrite and note',
    'fail',
    'remove',
    'put back',
    'put one back',
    'split',
    'erase',
  ),
  shelf: fc.constantFrom('mine', 'other'),
  at: fc.nat(7),
  /** Of the abstract; a record is cut where it is longer than some 720 letters. */
  length: fc.oneof(fc.integer({ min: 690, max: 760 }), fc.integer({ min: 0, max: 2500 })),
})

it('papers are what they would be in one place, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 20 }), async (steps) => {
      await emptyDatabase()
      const model: Model = { shelves: {}, off: [] }
      for (const shelf of ['mine', 'other']) await makeShelf(model, shelf)
      for (const { step, ...more } of steps) {
        await STEPS[step](model, more)
        await expectAsIn(model)
      }
    }),
    { numRuns: 100 },
  )
})

/** Also that the database has a rest of every record that needs one, and no other. */
async function expectAsIn({ shelves }: Model): Promise<void> {
  const needed: [string, number][] = []
  for (const [shelf, { papers }] of Object.entries(shelves)) {
    const all = [...papers.values()].sort((a, b) => a.number - b.number)
    expect(await papersOn(shelf)).toEqual(all)
    expect(await getPapers(shelf, all.map(({ paper }) => paper.id).toReversed())).toEqual(all.toReversed())
    expect(await readShelf(shelf)).toMatchObject({ count: all.length })
    for (const paper of all) if (toPacked(paper).length > 620) needed.push([shelf, paper.number])
  }
  expect(await (await database()).getAllKeys('rests')).toEqual(needed)
}

async function makeShelf(model: Model, shelf: string): Promise<void> {
  await createShelf(shelf, { id: shelf })
  model.shelves[shelf] = { last: 0, papers: new Map() }
}

type StepName = keyof typeof STEPS
const shelfIn = (model: Model, shelf: string) => model.shelves[shelf] as Model['shelves'][string]
const someNumbers = (at: number) => [at, at + 1, at + 3]
const newPaper = (length: number) => ({
  paper: paperNamed(`N${++names}`, { abstract: noise(length, names) }),
  addedAt: names,
})
const rewritten = (there: ShelvedPaper, length: number): ShelvedPaper => ({
  ...there,
  paper: { ...there.paper, abstract: noise(length, there.number) },
})
const noted = (there: ShelvedPaper): ShelvedPaper => ({ ...there, note: `${there.note ?? ''}n`, tags: ['t'] })

function altering(alter: (there: ShelvedPaper, length: number) => ShelvedPaper) {
  return async (model: Model, { shelf, at, length }: Step): Promise<void> => {
    const { papers } = shelfIn(model, shelf)
    await changePapers(shelf, { numbers: someNumbers(at) }, (there) => alter(there, length))
    for (const number of someNumbers(at)) {
      const there = papers.get(number)
      if (there) papers.set(number, alter(there, length))
    }
  }
}

const STEPS = {
  add: async (model: Model, { shelf, at, length }: Step) => {
    const of = shelfIn(model, shelf)
    const added = Array.from({ length: at }, (_, i) => newPaper(length + i))
    await addPapers(shelf, added)
    for (const one of added) of.papers.set(++of.last, { ...one, shelf, number: of.last })
  },
  save: async (model: Model, { shelf, length }: Step) => {
    const of = shelfIn(model, shelf)
    const one = newPaper(length)
    await putOnce(shelf, one)
    of.papers.set(++of.last, { ...one, shelf, number: of.last })
  },
  rewrite: altering(rewritten),
  note: altering(noted),
  'rewrite and note': altering((there, length) => noted(rewritten(there, length))),
  fail: async (model: Model, { shelf, at, length }: Step) => {
    const last = someNumbers(at).findLast((number) => shelfIn(model, shelf).papers.has(number))
    const failing = changePapers(shelf, { numbers: someNumbers(at) }, (there) => {
      if (there.number === last) throw new Error('no')
      return at % 2 ? rewritten(there, length) : undefined
    })
    if (last) await expect(failing).rejects.toThrow('no')
    await failing.catch(() => undefined)
  },
  remove: async (model: Model, { shelf, at }: Step) => {
    model.off.push(...(await changePapers(shelf, { numbers: someNumbers(at) }, () => undefined)))
    for (const number of someNumbers(at)) shelfIn(model, shelf).papers.delete(number)
  },
  'put back': async (model: Model, { shelf, at }: Step) => {
    const back = model.off.filter((paper) => paper.shelf === shelf).slice(0, at)
    await putBackPapers(shelf, back)
    putBackIn(model, back)
  },
  'put one back': async (model: Model, { shelf }: Step) => {
    const back = model.off.filter((paper) => paper.shelf === shelf).slice(-1)
    for (const paper of back) await putBackOnce(paper)
    putBackIn(model, back)
  },
  split: async (model: Model, { shelf, at, length }: Step) => {
    const of = shelfIn(model, shelf)
    const other = newPaper(length + 7).paper
    const done = await splitPaper(shelf, at, (there) => ({
      first: rewritten(there, length),
      others: [other],
    }))
    const there = of.papers.get(at)
    expect(done?.before).toEqual(there)
    if (!there) return
    of.papers.set(at, rewritten(there, length))
    of.papers.set(++of.last, { paper: other, addedAt: there.addedAt, shelf, number: of.last })
  },
  erase: async (model: Model, { shelf }: Step) => {
    await eraseShelf(shelf)
    model.off = model.off.filter((paper) => paper.shelf !== shelf)
    await makeShelf(model, shelf)
  },
}

function putBackIn(model: Model, back: ShelvedPaper[]): void {
  for (const paper of back) shelfIn(model, paper.shelf).papers.set(paper.number, paper)
  model.off = model.off.filter((paper) => !back.includes(paper))
}
