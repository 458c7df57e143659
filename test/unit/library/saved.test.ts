import { beforeEach, describe, expect, it } from 'vitest'
import { notePapers } from '../../../lib/library/annotate.ts'
import { findHoldings } from '../../../lib/library/holdings.ts'
import { restorePaper, savePaper, takeBackSave, unsavePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { changeShelves, createShelf, readShelves } from '../../../lib/storage/shelves.ts'
import { emptyDatabase, paperNamed, papersOn } from './stores.ts'

const TITLE = 'Frozen Features, Warm Starts: On Reuse'
const authors = [{ family: 'Okafor', given: 'Adaeze' }]
const PREPRINT = paperNamed(TITLE, { id: 'arxiv:2402.00007', ids: { arxiv: '2402.00007' }, authors })
const PUBLISHED = paperNamed('Frozen features, warm starts: on reuse', {
  id: 'doi:10.5555/jtr.2024.0702',
  ids: { doi: '10.5555/jtr.2024.0702' },
  authors,
})
const OTHER = paperNamed('Resolving Interference When Merging Models', {
  id: 'arxiv:2306.01708',
  ids: { arxiv: '2306.01708' },
})

beforeEach(emptyDatabase)

const titlesOnSaved = async () => {
  const saved = (await readShelves()).find(({ isSaved }) => isSaved)
  return saved ? (await papersOn(saved.id)).map(({ paper }) => paper.title) : []
}

describe('saving a paper', () => {
  it('tells where it is, and that it is new', async () => {
    expect(await savePaper(PREPRINT)).toEqual({
      holding: { shelf: expect.any(String), number: 1, name: 'Saved', isSaved: true },
      isNew: true,
      title: TITLE,
    })
  })

  it('makes no second record of the published version of a preprint, and tells under which title it is there', async () => {
    const first = await savePaper(PREPRINT, { note: 'Read twice' })
    expect(await savePaper(PUBLISHED)).toEqual({ holding: first.holding, isNew: false, title: TITLE })
    expect(await titlesOnSaved()).toEqual([TITLE])
  })

  it('makes one record where two windows save two versions at once', async () => {
    const savings = await Promise.all([savePaper(PREPRINT), savePaper(PUBLISHED), savePaper(PREPRINT)])
    expect(savings.map(({ isNew }) => isNew)).toEqual([true, false, false])
    expect((await readShelves()).map(({ name, count }) => [name, count])).toEqual([['Saved', 1]])
  })

  it('takes no paper of the same short title for another: both are kept', async () => {
    const rejoinder = (family: string) => paperNamed('Rejoinder', { authors: [{ family }] })
    await savePaper(rejoinder('Box'))
    expect((await savePaper(rejoinder('Cox'))).isNew).toBe(true)
    expect((await savePaper(rejoinder('Cox'))).isNew).toBe(false)
    expect((await savePaper(rejoinder('Box'))).isNew).toBe(false)
  })

  it('keeps one of which no more than a short title is known once', async () => {
    expect((await savePaper(paperNamed('A'))).isNew).toBe(true)
    expect((await savePaper(paperNamed('A'))).isNew).toBe(false)
  })

  it('copies one of an imported shelf, which stays there', async () => {
    await createShelf('Thesis', { id: 'thesis' })
    await addPapers('thesis', [{ paper: OTHER }])
    expect((await savePaper(OTHER)).isNew).toBe(true)
    expect(await papersOn('thesis')).toHaveLength(1)
  })
})

describe('taking a paper off Saved', () => {
  it('can be undone: number, notes and the day it was added are as before', async () => {
    await savePaper(OTHER)
    const { holding } = await savePaper(PREPRINT, { tags: ['reuse'], note: 'Read twice', readState: 'read' })
    const [, before] = await papersOn(holding.shelf)
    const removed = await unsavePaper(holding)
    expect(await titlesOnSaved()).toEqual([OTHER.title])
    await restorePaper(removed)
    expect((await papersOn(holding.shelf))[1]).toEqual(before)
  })

  it('undone, makes no second record of what was saved again since, and loses the notes of neither', async () => {
    const { holding } = await savePaper(PREPRINT, { tags: ['reuse'], note: 'Read twice', readState: 'read' })
    const removed = await unsavePaper(holding)
    const again = await savePaper(PUBLISHED)
    await notePapers([again.holding], { readState: 'to read' })
    const noted = { ...again.holding, tags: ['reuse'], note: 'Read twice', readState: 'to read' }
    expect(await restorePaper(removed)).toEqual({ holding: noted, isNew: false, title: PUBLISHED.title })
    expect((await findHoldings([PREPRINT]))[0]).toEqual([noted])
    expect(await titlesOnSaved()).toEqual([PUBLISHED.title])
  })

  it('touches no other shelf', async () => {
    await createShelf('Thesis', { id: 'thesis' })
    await addPapers('thesis', [{ paper: OTHER }])
    await expect(unsavePaper({ shelf: 'thesis', number: 1 })).rejects.toThrow('not on Saved')
    expect(await papersOn('thesis')).toHaveLength(1)
  })
})

describe('taking back a save', () => {
  it('takes off a paper just saved', async () => {
    expect(await takeBackSave((await savePaper(OTHER)).holding)).toBe(true)
    expect(await titlesOnSaved()).toEqual([])
  })

  it('is content with one that is gone already', async () => {
    const { holding } = await savePaper(OTHER)
    await unsavePaper(holding)
    expect(await takeBackSave(holding)).toBe(true)
    expect(await titlesOnSaved()).toEqual([])
  })

  it('leaves one of which the reader noted something since, with the note', async () => {
    const { holding } = await savePaper(OTHER)
    await notePapers([holding], { note: 'Mine' })
    expect(await takeBackSave(holding)).toBe(false)
    expect((await papersOn(holding.shelf))[0]?.note).toBe('Mine')
  })
})

describe('where the reader has papers', () => {
  const namesOf = async (paper: Paper) => (await findHoldings([paper]))[0]?.map(({ name }) => name)

  it('is nowhere, with no shelf', async () => {
    expect(await findHoldings([PREPRINT, OTHER])).toEqual([[], []])
  })

  it('is told by a title of another version, Saved first, with what they noted', async () => {
    await createShelf('Thesis', { id: 'thesis' })
    await addPapers('thesis', [{ paper: OTHER }, { paper: PREPRINT, tags: ['reuse'], readState: 'to read' }])
    const { holding } = await savePaper(PREPRINT)
    expect(await findHoldings([OTHER, PUBLISHED])).toEqual([
      [{ shelf: 'thesis', number: 1, name: 'Thesis' }],
      [holding, { shelf: 'thesis', number: 2, name: 'Thesis', tags: ['reuse'], readState: 'to read' }],
    ])
  })

  it('is told of what was just read from one shelf, and of its twin on another', async () => {
    await createShelf('Thesis', { id: 'thesis' })
    await addPapers('thesis', [{ paper: PREPRINT, tags: ['reuse'] }, { paper: OTHER }])
    const readAll = async () => {
      const [thesis] = (await createStoredShelves()()).filter(({ id }) => id === 'thesis')
      return (await thesis?.get([PREPRINT.id, OTHER.id])) ?? []
    }
    const inThesis = { shelf: 'thesis', number: 1, name: 'Thesis', tags: ['reuse'] }
    expect((await findHoldings(await readAll()))[0]).toEqual([inThesis])
    const { holding } = await savePaper(PUBLISHED)
    expect(await findHoldings(await readAll())).toEqual([
      [holding, inThesis],
      [{ shelf: 'thesis', number: 2, name: 'Thesis' }],
    ])
  })

  it('is not a shelf that is being imported, or was deleted', async () => {
    await createShelf('Coming', { id: 'coming', isImporting: true })
    await createShelf('Gone', { id: 'gone' })
    for (const id of ['coming', 'gone']) await addPapers(id, [{ paper: OTHER }])
    await changeShelves(new Map([['gone', { deletedAt: 1 }]]))
    expect(await namesOf(OTHER)).toEqual([])
  })

  it('is not where another paper of the same title is', async () => {
    await savePaper(paperNamed('Rejoinder', { authors: [{ family: 'Box' }] }))
    expect(await namesOf(paperNamed('Rejoinder', { authors: [{ family: 'Cox' }] }))).toEqual([])
  })
})
