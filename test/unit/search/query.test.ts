import { beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../../lib/model/paper.ts'
import { buildIndex } from '../../../lib/search/build-index.ts'
import { type Answer, queryIndex } from '../../../lib/search/query.ts'
import { createWordIndex } from '../../../lib/search/word-index.ts'
import { segmentFromBytes, segmentToBytes } from '../../../lib/search/word-segment-bytes.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'

let papers: Paper[]
beforeAll(async () => {
  papers = await readBundledPapers()
})

const ways: { [name: string]: (papers: Paper[]) => (query: string) => Answer } = {
  'MiniSearch, as the bundled papers have it': (papers) => {
    const index = buildIndex(papers)
    return (query) => queryIndex(index, query)
  },
  'segments of words, as large shelves have it': (papers) => createWordIndex(inSegments(papers)).search,
}

/** As a shelf that has grown: two segments, kept and opened again. */
function inSegments(papers: Paper[]) {
  const index = createWordIndex()
  index.add(papers.slice(0, 9))
  index.add(papers.slice(9))
  return index.segments.map((segment) => segmentFromBytes(segmentToBytes(segment)))
}

describe.each(Object.keys(ways))('a query of %s', (way) => {
  let ask: (query: string) => Answer
  const first = (query: string) => ask(query).matches[0]?.id
  beforeAll(() => {
    ask = (ways[way] as (typeof ways)[string])(papers)
  })

  it('finds every bundled paper first by its title', () => {
    for (const { id, title } of papers) expect(first(title), title).toBe(id)
  })

  it('finds a paper first by a title it goes under elsewhere', () => {
    for (const { id, alsoTitled = [] } of papers)
      for (const title of alsoTitled) expect(first(title), title).toBe(id)
  })

  it.each([
    ['a letter missing', 'packet sprying'],
    ['a letter too many', 'packett spraying'],
    ['a wrong letter', 'pacqet spraying'],
    ['two letters swapped', 'pakcet spraying'],
    ['an unfinished last word', 'packet spra'],
  ])('forgives %s', (_what, query) => {
    expect(first(query)).toBe('arxiv:2407.00550')
  })

  it('finds a word written with or without its hyphen', () => {
    expect(first('label noise pretraining')).toBe('arxiv:2309.17002')
    expect(first('label noise pre-training')).toBe('arxiv:2309.17002')
    expect(first('label noise pre training')).toBe('arxiv:2309.17002')
  })

  it('finds the papers of an author, with or without accents', () => {
    expect(first('Francois Remy')).toBe('arxiv:2408.04303')
    expect(first('François Remy')).toBe('arxiv:2408.04303')
  })

  it('finds a paper by its arXiv id', () => {
    expect(first('2205.01917')).toBe('arxiv:2205.01917')
  })

  it('finds a paper by a word and its year', () => {
    expect(ask('2309 label 2023').matches.map(({ id }) => id)).toEqual(['arxiv:2309.17002'])
  })

  it('says which words of the paper matched', () => {
    expect(ask('anatomy').matches[0]?.terms).toContain('anatomy')
  })

  it.each(['', '  ', '***', 'zzzzqqqq'])('finds nothing for %j', (query) => {
    expect(ask(query).matches).toEqual([])
  })

  it('does not pad exact matches with weaker ones', () => {
    expect(ask('packet spraying').matches).toHaveLength(1)
  })

  it('answers a query of a million letters', () => {
    expect(ask('packet '.repeat(150_000)).matches[0]?.id).toBe('arxiv:2407.00550')
  })
})
