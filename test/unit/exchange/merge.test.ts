import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDuplicateFinder } from '../../../lib/exchange/merge/duplicate-finder.ts'
import { mergeNotes } from '../../../lib/exchange/merge/merge-notes.ts'
import { mergePapers, unmergePapers } from '../../../lib/exchange/merge/merge-papers.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { anyPaper } from './any-paper.ts'

const preprint: Paper = {
  id: 'arxiv:2301.00001',
  title: 'LEARNING TO WAIT',
  abstract: 'We wait for a long time, and learn from it what waiting is.',
  authors: [
    { family: 'Cruz', given: 'Maria', particle: 'de la' },
    { family: 'Li', given: 'Wei' },
  ],
  issued: '2023-01-05',
  ids: { arxiv: '2301.00001', doi: '10.48550/arxiv.2301.00001' },
  primaryCategory: 'cs.LG',
  url: 'https://arxiv.org/abs/2301.00001',
}

const published: Paper = {
  id: 'doi:10.1000/wait',
  title: 'Learning to wait',
  abstract: 'We wait for a long time, and …',
  authors: [
    { family: 'Cruz', given: 'M.', particle: 'de la' },
    { family: 'Li', given: 'W.' },
  ],
  issued: '2024',
  ids: { doi: '10.1000/wait' },
  venue: { type: 'article-journal', name: 'Journal of Waiting', volume: '3', year: 2024 },
  url: 'https://doi.org/10.1000/wait',
  unverified: ['venue.volume'],
}

describe('merging', () => {
  it('keeps the better value of every field', () => {
    expect(mergePapers(preprint, published).paper).toEqual({
      id: 'arxiv:2301.00001',
      title: 'Learning to wait',
      abstract: 'We wait for a long time, and learn from it what waiting is.',
      authors: preprint.authors,
      issued: '2023-01-05',
      ids: { arxiv: '2301.00001', doi: '10.1000/wait' },
      primaryCategory: 'cs.LG',
      venue: published.venue,
      url: 'https://arxiv.org/abs/2301.00001',
      unverified: ['venue.volume'],
    })
  })

  it('keeps the other title where it is another', () => {
    const renamed = { ...published, title: 'Waiting, learned' }
    expect(mergePapers(published, renamed).paper).toMatchObject({
      title: 'Learning to wait',
      alsoTitled: ['Waiting, learned'],
    })
  })

  it('takes a verified value before one that is not', () => {
    const verified: Paper = { ...published, venue: { name: 'J. Wait.' }, unverified: undefined }
    const { paper } = mergePapers(published, verified)
    expect([paper.venue, paper.unverified]).toEqual([{ name: 'J. Wait.' }, undefined])
  })

  it('is taken back to both records', () => {
    const { paper, undo } = mergePapers(preprint, published)
    expect(unmergePapers(paper, undo)).toEqual([preprint, published])
  })

  it('is taken back to both records, whatever they are', () => {
    fc.assert(
      fc.property(anyPaper, anyPaper, (a, b) => {
        const { paper, undo } = mergePapers(a, b)
        expect(unmergePapers(paper, structuredClone(undo))).toEqual([a, b])
      }),
    )
  })

  it('leaves what was changed since', () => {
    const { paper, undo } = mergePapers(preprint, published)
    const [mine] = unmergePapers({ ...paper, title: 'My own title' }, undo)
    expect(mine).toEqual({ ...preprint, title: 'My own title' })
  })

  it('changes nothing in a record merged with itself', () => {
    expect(mergePapers(published, published).paper).toEqual(published)
  })
})

it('joins tags and notes, and keeps the further read state', () => {
  expect(
    mergeNotes(
      { tags: ['a', 'b'], note: 'One.', readState: 'to read', addedAt: 5 },
      { tags: ['b', 'c'], note: 'Two.', readState: 'read', addedAt: 3 },
    ),
  ).toEqual({ tags: ['a', 'b', 'c'], note: 'One.\n\nTwo.', readState: 'read', addedAt: 3 })
})

it('finds a duplicate by any id, and by title and author', () => {
  const finder = createDuplicateFinder<Paper>()
  finder.add(preprint)
  expect(finder.find(published)).toBe(preprint)
  expect(finder.find({ ...published, title: 'Another title', ids: { arxiv: '2301.00001' } })).toBe(preprint)
  expect(finder.find({ ...published, authors: [{ family: 'Someone' }] })).toBeUndefined()
})
