import { describe, expect, it } from 'vitest'
import { readAll, sample } from './read.ts'

describe('CSL-JSON', () => {
  it('reads items and names the one without a title', async () => {
    const { papers, problems, format } = await readAll(sample('csl.json'), 'export.json')
    expect(format).toBe('CSL-JSON')
    expect(papers).toEqual([
      {
        id: 'doi:10.1000/jc.2018.3',
        title: 'Counting Apis mellifera',
        abstract: 'We count birds & bees with care.',
        authors: [
          { family: 'Beauvoir', given: 'Simone', particle: 'de' },
          { family: 'World Bee Group', literal: true },
          { family: 'Ōe', given: 'Ken', suffix: 'Jr.' },
        ],
        issued: '2018-06-07',
        ids: { doi: '10.1000/jc.2018.3' },
        venue: {
          type: 'article-journal',
          name: 'Journal of Counting',
          volume: '41',
          issue: '3',
          pages: '5-9',
          year: 2018,
        },
        url: 'https://doi.org/10.1000/jc.2018.3',
        language: 'en',
      },
      {
        id: 'arxiv:2209.00001',
        title: 'A preprint about braces',
        authors: [{ family: 'Sukarno', literal: true }],
        issued: '2022',
        ids: { arxiv: '2209.00001' },
      },
    ])
    expect(problems).toEqual([{ line: 32, entry: 'c', reason: 'It has no title.' }])
  })

  it("reads ids and remarks out of Zotero's extra field", async () => {
    const { papers, notes } = await readAll(sample('zotero-csl.json'), 'My Library.json')
    expect(papers.map(({ ids }) => ids)).toEqual([
      { pmid: '30000001', pmcid: 'PMC7000001' },
      { arxiv: '1904.05678' },
    ])
    expect(notes).toEqual({
      'pmid:30000001': { tags: ['fields', 'extra'], note: 'Read the appendix first.' },
    })
  })

  it('loses only the broken element of a list', async () => {
    const text =
      '[{"type":"book","title":"A"},\n{"type":"book","title":,},\n{"type":"book","title":"Open},\n{"type":"book","title":"B"}]'
    const { papers, problems } = await readAll(text, 'list.json')
    expect(papers.map(({ title }) => title)).toContain('A')
    expect(problems[0]).toMatchObject({ line: 2 })
    expect(problems[0]?.reason).toMatch(/^It is not valid JSON/)
  })
})

describe('JSON Lines', () => {
  it('takes its own records to the letter', async () => {
    const { papers, format } = await readAll(sample('own.jsonl'), 'papers.jsonl')
    expect(format).toBe('Paperkin')
    expect(`${papers.map((paper) => JSON.stringify(paper)).join('\n')}\n`).toBe(
      new TextDecoder().decode(sample('own.jsonl')),
    )
  })

  it('says which field of its own record is wrong', async () => {
    const { papers, problems } = await readAll('{"id":"x","title":5,"authors":[],"ids":{}}\n', 'papers.jsonl')
    expect(papers).toEqual([])
    expect(problems[0]).toMatchObject({ line: 1, entry: 'x' })
    expect(problems[0]?.reason).toMatch(/^It is not a paper as Paperkin keeps it: title: /)
  })

  it('reads records of a corpus', async () => {
    const { papers, problems } = await readAll(sample('corpus.jsonl'), 'corpus.jsonl')
    expect(problems).toEqual([])
    expect(papers).toEqual([
      {
        id: 'arxiv:2301.00001',
        title: 'Learning to Wait',
        abstract: 'Waiting is learned.',
        authors: [
          { family: 'Cruz', given: 'Maria', particle: 'de la' },
          { family: 'Wei', given: 'Li' },
        ],
        issued: '2023',
        ids: { openreview: 'Zx9_aB-1', arxiv: '2301.00001', doi: '10.48550/arxiv.2301.00001' },
        venue: { name: 'ICLR 2023' },
        url: 'https://openreview.net/forum?id=Zx9_aB-1',
      },
      {
        id: 'arxiv:hep-th/9901001',
        title: 'Strings & things',
        authors: [],
        issued: '1999',
        ids: { arxiv: 'hep-th/9901001' },
      },
    ])
  })
})

describe('how records lie in JSON', () => {
  const paper = '{"title":"Whole","authors":["Ada King"]}'

  it('is one a line though many first lines are broken', async () => {
    const broken = '{"title":"Cut off","abs\n'
    for (const count of [150, 5000]) {
      const { papers, problems } = await readAll(broken.repeat(count) + paper, 'papers.jsonl')
      expect([papers.map(({ title }) => title), problems.length]).toEqual([['Whole'], count])
    }
  })

  it('is a list where each element has a line of its own', async () => {
    for (const [start, end] of [
      ['[\n', '\n]'],
      ['{"results":[\n', '\n]}'],
    ]) {
      const { papers, problems } = await readAll(`${start}${paper},\n${paper}${end}`, 'list.json')
      expect([papers.length, problems]).toEqual([2, []])
    }
  })

  it('is a list where an answer is one line longer than what is looked at', async () => {
    const long = `{"meta":{"count":3000},"results":[${Array(3000).fill(paper).join(',')}]}`
    const { papers, problems } = await readAll(long, 'works.json')
    expect([papers.length, problems]).toEqual([3000, []])
  })

  it('is one record where it is one line longer than what is looked at', async () => {
    const long = `{"title":"Long","references":[${Array(3000).fill(paper).join(',')}],"authors":["Ada King"]}`
    const { papers } = await readAll(long, 'papers.json')
    expect(papers.map(({ title }) => title)).toEqual(['Long'])
  })
})
