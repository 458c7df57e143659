import { expect, it } from 'vitest'
import { readAll, sample } from './read.ts'

it('reads RIS with values that go on, and tags', async () => {
  const { papers, problems, notes, format } = await readAll(sample('publisher.ris'), 'publisher.ris')
  expect(format).toBe('RIS')
  expect(problems).toEqual([])
  expect(papers[0]).toEqual({
    id: 'doi:10.1038/s41586-020-0001-1',
    title: 'Glaciers as clocks',
    abstract: "Glaciers keep time. We read it from ice that is older than the abstract's first line.",
    authors: [
      { family: 'Lindqvist', given: 'Åsa' },
      { family: 'Berg', given: 'Jan', particle: 'van der' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ],
    issued: '2020-05-12',
    ids: { doi: '10.1038/s41586-020-0001-1' },
    venue: {
      type: 'article-journal',
      name: 'Nature Imaginary Letters',
      volume: '5',
      issue: '2',
      pages: '101-110',
      year: 2020,
    },
    url: 'https://doi.org/10.1038/S41586-020-0001-1',
  })
  expect(notes).toEqual({ 'doi:10.1038/s41586-020-0001-1': { tags: ['ice', 'time'] } })
})

it('reads older tags, and a record without an end', async () => {
  const { papers } = await readAll(sample('publisher.ris'), 'publisher.ris')
  expect(papers.slice(1)).toEqual([
    {
      id: 'title:clocks as glaciers',
      title: 'Clocks as glaciers',
      authors: [{ family: 'Moreno', given: 'Ana' }],
      issued: '2019-07',
      ids: {},
      venue: { type: 'paper-conference', name: 'Conference on Slow Things', year: 2019 },
      pdfUrl: 'https://example.org/slow.pdf',
    },
    {
      id: 'title:a record without an end',
      title: 'A record without an end',
      authors: [],
      issued: '2018',
      ids: {},
      venue: { type: 'report', name: 'Institute of Ends', year: 2018 },
    },
  ])
})

it("reads EndNote's lists of keywords, remarks as notes, and the full name of a journal", async () => {
  const { papers, notes } = await readAll(sample('endnote.ris'), 'My.ris')
  expect(papers[0]).toMatchObject({
    ids: { doi: '10.1000/jim.7.20', pmid: '33334444' },
    venue: { name: 'Journal of Imaginary Magnetics', volume: '7', pages: '20-31' },
  })
  expect(notes['doi:10.1000/jim.7.20']).toEqual({
    tags: ['magnets', 'cold', 'field theory', 'coils'],
    note: 'Read on the train.\nFerro, Ana\nAsk Jan about the coils.',
  })
})

it('takes the proceedings for the venue of a conference, and notes in HTML for text', async () => {
  const { papers, notes } = await readAll(sample('endnote.ris'), 'My.ris')
  expect(papers[1]?.venue?.name).toBe('Proceedings of Imaginary Magnets')
  expect(papers[1]?.ids).toEqual({ arxiv: '2203.01234' })
  expect(notes['arxiv:2203.01234']).toEqual({ note: 'Their table 2 & ours.\nCite.' })
})
