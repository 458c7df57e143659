import { beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../../lib/model/paper.ts'
import { buildIndex, type SearchIndex } from '../../../lib/search/build-index.ts'
import { queryIndex } from '../../../lib/search/query.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'

let papers: Paper[]
let index: SearchIndex
const first = (query: string) => queryIndex(index, query).matches[0]?.id

beforeAll(async () => {
  papers = await readBundledPapers()
  index = buildIndex(papers)
})

describe('a query', () => {
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

  it('says which words of the paper matched', () => {
    expect(queryIndex(index, 'anatomy').matches[0]?.terms).toContain('anatomy')
  })

  it.each(['', '  ', '***', 'zzzzqqqq'])('finds nothing for %j', (query) => {
    expect(queryIndex(index, query).matches).toEqual([])
  })

  it('does not pad exact matches with weaker ones', () => {
    expect(queryIndex(index, 'packet spraying').matches).toHaveLength(1)
  })

  it('answers a query of a million letters', () => {
    expect(queryIndex(index, 'packet '.repeat(150_000)).matches[0]?.id).toBe('arxiv:2407.00550')
  })
})
