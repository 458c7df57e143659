import { describe, expect, it } from 'vitest'
import { readAll, sample } from './read.ts'

describe('BibTeX of Zotero', () => {
  it('reads a paper with its venue, ids and tags', async () => {
    const { papers, problems, notes, format } = await readAll(sample('zotero.bib'), 'zotero.bib')
    expect(format).toBe('BibTeX')
    expect(problems).toEqual([])
    expect(papers[0]).toEqual({
      id: 'doi:10.5555/heat.2023_17',
      title: 'Heat Maps for LLMs: What 50% of Attention Heads in GPT-4 & T5 Do',
      abstract: 'We study attention heads – all of them — and find that ℓ₂ norms in {0,1} matter by ≥ 3%.',
      authors: [
        { family: 'Lindqvist', given: 'Åsa' },
        { family: 'Berg', given: 'Jan', particle: 'van der' },
        { family: 'García Márquez', given: 'José' },
        { family: 'Nguyễn', given: 'Văn' },
      ],
      issued: '2023-07',
      ids: { doi: '10.5555/heat.2023_17' },
      venue: {
        type: 'paper-conference',
        name: 'Proceedings of the 61st Annual Meeting of the Imaginary Society',
        volume: '1: Long Papers',
        pages: '12-34',
        publisher: 'Imaginary Society',
        year: 2023,
      },
      url: 'https://example.org/heat_maps?id=1&v=2',
      language: 'en-GB',
    })
    expect(notes).toEqual({
      'doi:10.5555/heat.2023_17': { tags: ['attention', 'heat maps', '#todo'] },
      'arxiv:2101.00123': { note: 'Comment: 12 pages, 3 figures' },
    })
  })

  it('takes arXiv for the place of a preprint, not for its venue', async () => {
    const { papers } = await readAll(sample('zotero.bib'), 'zotero.bib')
    expect(papers[1]).toEqual({
      id: 'arxiv:2101.00123',
      title: 'Small models, large claims',
      authors: [
        { family: 'Okafor', given: 'Chinwe' },
        { family: 'The Green Paper Collective', literal: true },
      ],
      issued: '2021-01',
      ids: { arxiv: '2101.00123', doi: '10.48550/arxiv.2101.00123' },
      url: 'http://arxiv.org/abs/2101.00123',
    })
  })
})

describe('BibTeX of Mendeley', () => {
  it('undoes its escapes and leaves “and others” out', async () => {
    const { papers, notes } = await readAll(sample('mendeley.bib'), 'My Collection.bib')
    expect(papers[0]).toMatchObject({
      title: 'Straßen, Œuvres and naïve sets of n elements',
      abstract: 'Sets such as {a, b} are closed under ^ and ~; prices rise from $5 to $10.',
      authors: [
        { family: 'Müller', given: 'Jörg' },
        { family: 'Østby', given: 'Bjørn' },
        { family: 'Šimek', given: 'Jiří' },
        { family: 'Smith', given: 'J.' },
      ],
      issued: '2019-05',
      ids: { arxiv: '1905.01234', doi: '10.1000/j.set.2019.01.001' },
      venue: { type: 'article-journal', name: 'Journal of Closed Sets', issue: '2', pages: '101-110' },
    })
    expect(notes['arxiv:1905.01234']).toEqual({ tags: ['sets', 'topology', 'to cite', 'Thesis'] })
  })

  it('takes the school for the venue of a thesis', async () => {
    const { papers } = await readAll(sample('mendeley.bib'), 'My Collection.bib')
    expect(papers[1]?.venue).toEqual({ type: 'thesis', name: 'University of Szeged', year: 2010 })
  })
})

describe('BibLaTeX of JabRef', () => {
  it('reads macros, subtitles, dates and suffixes', async () => {
    const { papers, problems, notes } = await readAll(sample('jabref.bib'), 'jabref.bib')
    expect(problems).toEqual([])
    expect(papers[0]).toEqual({
      id: 'doi:10.1000/ijr.12.7',
      title: 'Meanders: A Field Guide',
      authors: [
        { family: 'Ito', given: 'Kenji' },
        { family: 'Cruz', given: 'María', particle: 'de la' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
      ],
      issued: '2015-03-09',
      ids: { doi: '10.1000/ijr.12.7', pmid: '12345678' },
      venue: {
        type: 'article-journal',
        name: 'International Journal of Rivers',
        volume: '12',
        issue: '3',
        pages: '7',
        publisher: 'River Press',
        year: 2015,
      },
    })
    expect(notes['doi:10.1000/ijr.12.7']).toEqual({
      tags: ['Rivers;2015'],
      note: 'Good figures.',
      readState: 'read',
    })
  })

  it('fills an entry up from the one it refers to, which comes later', async () => {
    const { papers } = await readAll(sample('jabref.bib'), 'jabref.bib')
    expect(papers.find(({ title }) => title === 'Deltas')?.venue).toEqual({
      type: 'chapter',
      name: 'Rivers of the World',
      pages: '1-20',
      publisher: 'River Press',
      year: 2016,
    })
  })
})

describe('BibLaTeX of Better BibTeX', () => {
  it('reads names in named parts, and groups', async () => {
    const { papers, problems } = await readAll(sample('better-bibtex.bib'), 'My Library.bib')
    expect(problems).toEqual([])
    expect(papers.map(({ authors }) => authors)).toEqual([
      [
        { family: 'Gogh', given: 'Vincent', particle: 'van' },
        { family: 'Beauvoir', given: 'Simone Lucie', particle: 'de' },
        { family: 'Ōe', given: 'Ken', suffix: 'Jr.' },
      ],
      [{ family: 'World Paint Organization', literal: true }],
      [
        { family: 'École des Peintres', literal: true },
        { family: 'Office of Canvas and Frames', literal: true },
        { family: 'Ørsted', given: 'Åse' },
      ],
      [
        { family: 'Stroke', given: 'Ada' },
        { family: 'Brush', given: 'Bo' },
      ],
    ])
  })

  it('reads ids that have no field of their own, tags and annotations', async () => {
    const { papers, notes } = await readAll(sample('better-bibtex.bib'), 'My Library.bib')
    expect(papers[0]).toMatchObject({
      id: 'doi:10.1000/paint.4.1',
      title: 'Sunflowers After the Harvest',
      issued: '2020-05',
      ids: { doi: '10.1000/paint.4.1', pmid: '31234567', pmcid: 'PMC6543210' },
      language: 'en',
    })
    expect(papers[1]?.ids).toEqual({ arxiv: '2301.04567' })
    expect(notes[papers[0]?.id ?? '']).toEqual({
      tags: ['colour', 'oil, on canvas', 'Thesis'],
      note: 'Compare with plate 3.\nAda: not convinced.',
    })
  })
})

describe('BibTeX of the ACL Anthology', () => {
  it('reads quotes, accents, dates by macro, and two authors of one name', async () => {
    const { papers } = await readAll(sample('anthology.bib'), 'anthology+abstracts.bib')
    expect(papers[1]).toMatchObject({
      id: 'doi:10.18653/v1/2024.imag-main.7',
      title: 'Tones without Trees: "Parsing" Ą Case of Small Languages',
      abstract:
        'We parse 12 small languages – without trees. Our parser, Tón, gains 3.2% over the baseline (p < 0.05), see https://example.org/ton_1.',
      authors: [
        { family: 'Park', given: 'Ji-woo' },
        { family: "O'Brien", given: 'Seán' },
        { family: 'Li', given: 'Wei' },
        { family: 'Li', given: 'Wei' },
      ],
      issued: '2024-08-12',
      ids: { acl: '2024.imag-main.7', doi: '10.18653/v1/2024.imag-main.7' },
    })
  })
})

describe('BibTeX that is odd', () => {
  const read = async (text: string) => readAll(text, 'odd.bib')

  it('reads entries in parentheses, without key, and without the last comma', async () => {
    const { papers, problems } = await read(
      '@article(a, title = "On (round) brackets", year = 2001)\n@misc{title = {No key}, year = 2002}\nstray text of a@b.org {',
    )
    expect(problems).toEqual([])
    expect(papers.map(({ title, issued }) => [title, issued])).toEqual([
      ['On (round) brackets', '2001'],
      ['No key', '2002'],
    ])
  })

  it('ends an entry without closing brace where the next begins, and says so', async () => {
    const { papers, problems } = await read('@misc{a,\n title = {Open\n}\n@misc{b,\n title = {Whole}\n}\n')
    expect(papers.map(({ title }) => title)).toEqual(['Whole'])
    expect(problems).toEqual([{ line: 1, entry: 'a', reason: 'Its closing brace is missing.' }])
  })

  it('says what was expected where an entry is broken', async () => {
    const { papers, problems } = await read('@misc{a, title {Lost}}\n\n@misc{b, title = {Kept}}')
    expect(papers.map(({ title }) => title)).toEqual(['Kept'])
    expect(problems).toEqual([
      { line: 1, entry: 'a', reason: 'Expected a field name with “=” behind it, found “title {Lost}}”.' },
    ])
  })

  it('comes to an end where entries refer to each other', async () => {
    const { papers } = await read(
      '@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}\n@book{c, title={C}, crossref={c}}',
    )
    expect(papers.map(({ title }) => title).sort()).toEqual(['A', 'B', 'C'])
  })
})
