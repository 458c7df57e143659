import { describe, expect, it } from 'vitest'
import { readAll, sample } from './read.ts'

describe('JSON of services', () => {
  it('reads works of OpenAlex, with the abstract put together from its index', async () => {
    const { papers, problems, format } = await readAll(sample('openalex.json'), 'works.json')
    expect(format).toBe('OpenAlex')
    expect(papers).toEqual([
      {
        id: 'arxiv:1802.00001',
        title: 'The state of imaginary access',
        abstract: 'Open access is not only access',
        authors: [{ family: 'Imaginary', given: 'Heather' }],
        issued: '2018-02-13',
        ids: {
          arxiv: '1802.00001',
          doi: '10.1000/oa.2018.1',
          pmid: '29456894',
          pmcid: 'PMC5815332',
          openalex: 'W2741809807',
        },
        venue: {
          type: 'article-journal',
          name: 'ImagJ',
          volume: '6',
          pages: 'e4375',
          publisher: 'ImagJ, Inc',
          year: 2018,
        },
        url: 'https://doi.org/10.1000/oa.2018.1',
        pdfUrl: 'https://arxiv.org/pdf/1802.00001',
        language: 'en',
      },
    ])
    expect(problems).toEqual([{ line: 21, entry: 'https://openalex.org/W1', reason: 'It has no title.' }])
  })

  it('reads a dump of OpenAlex, with the place of publication before the preprint server', async () => {
    const { papers, format } = await readAll(sample('openalex.jsonl'), 'works.jsonl')
    expect(format).toBe('OpenAlex')
    expect(papers[0]).toMatchObject({
      abstract: 'Dumps are large.',
      ids: { arxiv: '2003.00011', doi: '10.1000/dump.11' },
      venue: {
        type: 'chapter',
        name: 'Lectures on Dumps',
        volume: '12',
        pages: '100-115',
        publisher: 'Dump Press',
        year: 2020,
      },
    })
    expect(papers[1]?.venue).toEqual({
      name: 'Journal of Records',
      volume: '3',
      issue: '1',
      pages: '7',
      year: 2015,
    })
  })

  it('reads the papers of a list of citations of Semantic Scholar', async () => {
    const { papers, problems, format } = await readAll(sample('citations.json'), 'citations.json')
    expect(format).toBe('Semantic Scholar')
    expect(papers).toEqual([
      {
        id: 'arxiv:2401.00011',
        title: 'A paper that cites',
        abstract: 'It cites.',
        authors: [{ family: 'Tion', given: 'Cita' }],
        issued: '2024',
        ids: { arxiv: '2401.00011', s2: 'aaa1', corpusid: '1' },
        venue: { type: 'paper-conference', name: 'Proceedings of Citing', pages: '5-9', year: 2024 },
      },
    ])
    expect(problems).toEqual([{ line: 1, reason: 'It has no title.' }])
  })

  it('reads papers of Semantic Scholar, from its data sets and its API', async () => {
    const { papers, format } = await readAll(sample('semantic-scholar.jsonl'), 's2.jsonl')
    expect(format).toBe('Semantic Scholar')
    expect(papers[0]).toMatchObject({
      ids: { arxiv: '1911.02782', doi: '10.18653/v1/2020.imag-main.447', acl: '2020.imag-main.447' },
      authors: [
        { family: 'Imag', given: 'Kyle' },
        { family: 'Imag', given: 'Lucy', particle: 'de' },
      ],
      issued: '2019-11-07',
      venue: { name: 'Annual Meeting of Imaginary Papers', pages: '4969-4983', year: 2020 },
    })
    expect(papers[1]).toEqual({
      id: 'arxiv:2106.00001',
      title: 'Another',
      authors: [],
      issued: '2021',
      ids: { arxiv: '2106.00001', s2: 'abc' },
      pdfUrl: 'https://arxiv.org/pdf/2106.00001',
    })
  })

  it("reads Hugging Face's daily papers by the date of the paper, not of the page", async () => {
    const { papers, format } = await readAll(sample('daily-papers.json'), 'daily_papers.json')
    expect(format).toBe('Hugging Face daily papers')
    expect(papers).toEqual([
      {
        id: 'arxiv:2310.08888',
        title: 'Daily Papers Considered',
        abstract: 'We consider daily papers. They are many.',
        authors: [
          { family: 'Daily', given: 'Ana' },
          { family: 'Daily', given: 'Bo', particle: 'van' },
        ],
        issued: '2023-10-12',
        ids: { arxiv: '2310.08888' },
        url: 'https://arxiv.org/abs/2310.08888',
        codeUrl: 'https://github.com/example/daily',
      },
    ])
  })

  it("reads arXiv's snapshot by the date of the first version", async () => {
    const { papers, format } = await readAll(
      sample('arxiv-snapshot.json'),
      'arxiv-metadata-oai-snapshot.json',
    )
    expect(format).toBe('arXiv snapshot')
    expect(papers[0]).toEqual({
      id: 'arxiv:0704.0001',
      title: 'Calculation of prompt imaginary production',
      abstract: 'A fully differential calculation is presented at α_s.',
      authors: [
        { family: 'Balázs', given: 'C.' },
        { family: 'Berger', given: 'E. L.' },
        { family: 'Nadol', given: 'P. M.', suffix: 'Jr.' },
      ],
      issued: '2007-04-02',
      ids: { arxiv: '0704.0001', doi: '10.1000/physrevd.76.013009' },
      primaryCategory: 'hep-ph',
      venue: { name: 'Phys.Rev.D76:013009,2007' },
      url: 'https://arxiv.org/abs/0704.0001',
    })
    expect(papers[1]?.authors).toEqual([{ family: 'A Collaboration', literal: true }])
  })

  it("reads PaperMemory's memory with tags, notes and the day of adding", async () => {
    const { papers, notes, format } = await readAll(sample('papermemory.json'), 'memory-data.json')
    expect(format).toBe('PaperMemory')
    expect(papers[0]).toMatchObject({
      title: 'Words about words',
      abstract: 'Words are discussed.',
      ids: { acl: '2019.imag-main.4', doi: '10.18653/v1/2019.imag-main.4' },
      venue: { type: 'paper-conference', name: 'Proceedings of Imaginary Words', pages: '1-9', year: 2019 },
      pdfUrl: 'https://aclanthology.org/2019.imag-main.4.pdf',
      codeUrl: 'https://github.com/example/words',
    })
    expect(papers[1]).toMatchObject({ id: 'arxiv:1703.12345', title: 'Images of images' })
    expect(notes).toEqual({
      'doi:10.18653/v1/2019.imag-main.4': {
        tags: ['words', 'favorite'],
        addedAt: Date.UTC(2022, 7, 29, 8, 34, 59, 825),
      },
      'arxiv:1703.12345': {
        note: 'Ask Bo about figure 3.',
        addedAt: Date.UTC(2022, 7, 29, 8, 35, 2, 977),
      },
    })
  })
})

describe("PaperMemory's memory", () => {
  const paper = {
    title: 'Remembered',
    author: 'Ada King',
    pdfLink: 'http://arxiv.org/pdf/1703.12345v2',
    addDate: '2022-08-29T08:35:02.977Z',
    tags: ['kept'],
  }

  it('has the note behind the remark of its own', async () => {
    const note = 'Accepted @ ICCV 2017 -- [dblp.org]\nCompare with ours.'
    const { notes } = await readAll(JSON.stringify({ 'Arxiv-1703.12345': { ...paper, note } }), 'memory.json')
    expect(notes['arxiv:1703.12345']).toMatchObject({ tags: ['kept'], note: 'Compare with ours.' })
  })

  it('is read from one line longer than what is looked at', async () => {
    const memory = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`Arxiv-${i}`, paper]))
    const { papers, problems, format } = await readAll(JSON.stringify(memory), 'memory.json')
    expect([format, papers.length, problems]).toEqual(['PaperMemory', 1000, []])
  })
})

describe('XML', () => {
  it("reads arXiv's Atom and names the entry that is broken", async () => {
    const { papers, problems, format } = await readAll(sample('arxiv.atom'), 'query')
    expect(format).toBe('arXiv Atom')
    expect(papers).toEqual([
      {
        id: 'arxiv:2005.04321',
        title: 'Tides & ℓ₂ Norms: A Survey',
        abstract: 'We survey tides < 3 m in height.',
        authors: [
          { family: "O'Hara", given: 'Mary' },
          { family: 'Tide', given: 'Ludwig', particle: 'van' },
        ],
        issued: '2020-05-09',
        ids: { arxiv: '2005.04321', doi: '10.1000/tides.2020' },
        primaryCategory: 'physics.ao-ph',
        venue: { name: 'J. Tides 12 (2020) 1-20' },
        url: 'http://arxiv.org/abs/2005.04321',
        pdfUrl: 'http://arxiv.org/pdf/2005.04321v3',
      },
      {
        id: 'arxiv:math/0309137',
        title: 'Old knots',
        authors: [{ family: 'Knot', given: 'K.' }],
        issued: '2003-09-09',
        ids: { arxiv: 'math/0309137' },
        url: 'http://arxiv.org/abs/math/0309137',
      },
    ])
    expect(problems).toEqual([
      {
        line: 29,
        entry: 'http://arxiv.org/abs/math/0309136v1',
        reason: 'Its XML is broken: unexpected close tag.',
      },
    ])
  })

  const tea = {
    authors: [
      { family: 'Groot', given: 'Anna M', particle: 'de' },
      { family: 'Smith', given: 'John', suffix: 'Jr' },
      { family: 'Tea Trial Group', literal: true },
    ],
    issued: '2019-06-03',
    ids: { pmid: '31234567', pmcid: 'PMC6543210', doi: '10.1000/jim.2019.455' },
    venue: {
      type: 'article-journal',
      name: 'Journal of imaginary medicine',
      volume: '9',
      issue: '4',
      pages: '455-63',
      year: 2019,
    },
    url: 'https://pubmed.ncbi.nlm.nih.gov/31234567/',
    language: 'en',
  }

  it("reads PubMed's XML, and no reference for the paper's own id", async () => {
    const { papers } = await readAll(sample('pubmed.xml'), 'pubmed.xml')
    expect(papers).toEqual([
      {
        id: 'doi:10.1000/jim.2019.455',
        title: 'Effects of tea on H2O: a trial',
        abstract: 'BACKGROUND: Tea is hot. RESULTS: Less than 5° (p<0.05).',
        ...tea,
      },
    ])
  })

  it("reads a chapter of PubMed's shelf, and keywords as tags", async () => {
    const { papers, notes } = await readAll(sample('pubmed-book.xml'), 'pubmed.xml')
    expect(papers[0]).toEqual({
      id: 'pmid:29000001',
      title: 'Imaginary Fever',
      abstract: 'A fever that is not there.',
      authors: [{ family: 'Febris', given: 'Fay' }],
      issued: '2023-08-07',
      ids: { pmid: '29000001' },
      venue: {
        type: 'chapter',
        name: 'The Imaginary Shelf',
        publisher: 'Imaginary Shelf Publishing',
        year: 2024,
      },
      url: 'https://pubmed.ncbi.nlm.nih.gov/29000001/',
      language: 'en',
    })
    expect(notes).toEqual({ 'pmid:31000002': { tags: ['fever', 'tea'] } })
  })

  it("reads a chapter of PubMed's nbib", async () => {
    const text =
      'PMID- 29000001\nPB  - Imaginary Shelf Publishing\nDP  - 2024 Jan\nTI  - Imaginary Fever\nBTI - The Imaginary Shelf\n'
    const { papers } = await readAll(text, 'pubmed.nbib')
    expect(papers[0]?.venue).toEqual({
      type: 'chapter',
      name: 'The Imaginary Shelf',
      publisher: 'Imaginary Shelf Publishing',
      year: 2024,
    })
  })

  it("reads PubMed's nbib", async () => {
    const { papers } = await readAll(sample('pubmed.nbib'), 'pubmed.nbib')
    expect(papers[0]).toMatchObject(tea)
    expect(papers[1]).toMatchObject({
      id: 'pmid:31234568',
      title: 'A translated title',
      alsoTitled: ['Ein Titel.'],
      issued: '2018',
    })
  })

  it("reads EndNote's XML in the encoding it declares", async () => {
    const { papers, problems, notes } = await readAll(sample('endnote.xml'), 'My.xml')
    expect(problems).toEqual([])
    expect(papers).toEqual([
      {
        id: 'doi:10.1000/joc.3.11',
        title: 'Cells in E. coli & others',
        authors: [
          { family: 'Müller', given: 'Jörg' },
          { family: 'Ng', given: 'Ai Ling' },
        ],
        issued: '2014-03-05',
        ids: { doi: '10.1000/joc.3.11' },
        venue: {
          type: 'article-journal',
          name: 'Journal of Cells',
          volume: '3',
          issue: '1',
          pages: '11-19',
          year: 2014,
        },
        url: 'https://example.org/cells',
      },
    ])
    expect(notes['doi:10.1000/joc.3.11']).toEqual({ tags: ['cells'], note: 'Read twice.' })
  })

  it('expands no entity that the file declares', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]>
      <feed><entry><id>http://arxiv.org/abs/2001.00001</id><title>Small &b; title &eacute;</title></entry></feed>`
    const { papers } = await readAll(bomb, 'a.atom')
    expect(papers[0]?.title).toBe('Small &b; title é')
  })

  it('skips a text without end', async () => {
    const text = `<feed><entry><title>${'x'.repeat(9_000_000)}</title></entry><entry><title>Next</title></entry></feed>`
    const { papers, problems } = await readAll(text, 'a.atom')
    expect(papers.map(({ title }) => title)).toEqual(['Next'])
    expect(problems[0]?.reason).toMatch(/^It is longer than 4 MB/)
  })
})

describe('CSV', () => {
  it('reads quoted cells over several lines, and the fuller of two author columns', async () => {
    const { papers, problems, notes } = await readAll(sample('scopus.csv'), 'scopus.csv')
    expect(papers).toEqual([
      {
        id: 'doi:10.1000/joc.4.100',
        title: 'On commas, "quotes" and line breaks',
        abstract: 'Cells, they said, are small.',
        authors: [
          { family: 'Okafor', given: 'Chinwe' },
          { family: 'Lindqvist', given: 'Åsa' },
        ],
        issued: '2021',
        ids: { doi: '10.1000/joc.4.100' },
        venue: {
          type: 'article-journal',
          name: 'Journal of Cells',
          volume: '4',
          issue: '2',
          pages: '100-112',
          year: 2021,
        },
        url: 'https://example.org/1',
      },
    ])
    expect(problems).toEqual([{ line: 5, reason: 'It has no title.' }])
    expect(notes['doi:10.1000/joc.4.100']).toEqual({ tags: ['cells', 'commas'] })
  })

  it("reads Zotero's columns: extra, notes, tags, and when it was added", async () => {
    const { papers, notes } = await readAll(sample('zotero.csv'), 'My Library.csv')
    expect(papers.map(({ ids }) => ids)).toEqual([
      { arxiv: '2205.00001' },
      { doi: '10.1000/rows.1', pmid: '32000001' },
    ])
    expect(papers[1]?.venue).toEqual({
      type: 'paper-conference',
      name: 'Proceedings of Tables',
      pages: '1-9',
      year: 2021,
    })
    expect(notes['arxiv:2205.00001']).toEqual({
      tags: ['tables', 'to cite'],
      note: 'Ask Celia.\nDone.',
      addedAt: Date.parse('2023-01-05 09:30:00'),
    })
  })

  it('reads semicolons for commas, and says where a row does not fit', async () => {
    const { papers, problems } = await readAll(sample('semicolons.csv'), 'list.csv')
    expect(papers).toEqual([
      {
        id: 'title:semicolons at work',
        title: 'Semicolons at work',
        authors: [
          { family: 'Lovelace', given: 'Ada' },
          { family: 'Turing', given: 'Alan' },
        ],
        issued: '1950',
        ids: {},
        venue: { name: 'Mind', year: 1950 },
      },
    ])
    expect(problems).toEqual([{ line: 3, entry: 'Too many', reason: 'It has 5 cells, the header 4.' }])
  })
})
