import { describe, expect, it } from 'vitest'
import { formatBibtex, toEntry } from '../../../lib/cite/bibtex.ts'
import { needsCheck } from '../../../lib/cite/checks.ts'
import { escapeTitle } from '../../../lib/cite/tex-title.ts'
import type { Author, Paper, Venue } from '../../../lib/model/paper.ts'
import { diskTexCommands } from './disk-source.ts'

const commands = await diskTexCommands()
const utf8 = { dialect: 'bibtex' } as const
const latex = { dialect: 'bibtex', commands } as const
const biblatex = { dialect: 'biblatex' } as const

function paper(more: Partial<Paper>): Paper {
  return {
    id: 'x',
    title: 'A title',
    authors: [{ family: 'Doe', given: 'Jane' }],
    ids: {},
    issued: '2024-03-05',
    ...more,
  }
}

const authorOf = (author: Author, options: typeof utf8 | typeof latex = utf8) =>
  toEntry(paper({ authors: [author] }), 'k', options).properties.author
const venueOf = (venue: Venue, options: typeof utf8 | typeof biblatex = utf8) =>
  toEntry(paper({ venue }), 'k', options)

describe('titles', () => {
  it.each([
    [
      'LoRA: Low-Rank Adaptation of Large Language Models',
      '{LoRA}: Low-Rank Adaptation of Large Language Models',
    ],
    ['mT5 and GPT-4 on ImageNet', '{mT5} and {GPT}-4 on {ImageNet}'],
    ['Bayesian Optimization with Gaussian Processes', '{Bayesian} Optimization with {Gaussian} Processes'],
    ['A study of the Rhine and its people', 'A study of the {Rhine} and its people'],
    ['AT&T saves 100% of $5', '{AT\\&T} saves 100\\% of \\$5'],
    [
      'snake_case in C# ~ a {brace}',
      'snake\\_case in {C}\\# {\\textasciitilde} a {\\textbraceleft}brace{\\textbraceright}',
    ],
    ['The $\\ell_1$ norm of $X$', 'The {$\\ell_1$} norm of {$X$}'],
    ['Costs of $5 and $6', 'Costs of \\$5 and \\$6'],
    ['The "why" of it', "The ``why'' of it"],
    ['Attention: What For?', 'Attention: What For?'],
  ])('%s', (title, tex) => {
    expect(escapeTitle(title, {})).toBe(tex)
  })

  it('keep the word after a colon where that is asked for', () => {
    expect(escapeTitle('Attention: What For?', { keepAfterColon: true })).toBe('Attention: {What} For?')
  })

  it('are ASCII with commands, each accent in braces', () => {
    const title = 'Erdős–Rényi graphs: “naïve” Łódź, α and ≤'
    expect(escapeTitle(title, { commands })).toBe(
      "Erd{\\H o}s--{R{\\'e}nyi} graphs: ``na{\\\"i}ve'' {\\L}{\\'o}d{\\'z}, {$\\alpha$} and {$\\leq$}",
    )
  })
})

describe('authors', () => {
  it('keep particles, suffixes and single names', () => {
    expect(authorOf({ family: 'Maaten', given: 'Laurens', particle: 'van der' })).toBe(
      'van der Maaten, Laurens',
    )
    expect(authorOf({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })).toBe(
      'King, Jr., Martin Luther',
    )
    expect(authorOf({ family: 'Madonna' })).toBe('{Madonna}')
    expect(authorOf({ family: 'Van Gool', given: 'Luc' })).toBe('Van Gool, Luc')
  })

  it('put consortia in braces of their own', () => {
    expect(
      formatBibtex([paper({ authors: [{ family: 'ATLAS Collaboration', literal: true }] })], ['k'], utf8),
    ).toContain('author = {{ATLAS Collaboration}}')
    expect(authorOf({ family: 'Barnes and Noble', literal: true })).toBe('{Barnes and Noble}')
  })

  it('are ASCII with commands', () => {
    expect(authorOf({ family: 'Müller', given: 'Łukasz' }, latex)).toBe('M{\\"u}ller, {\\L}ukasz')
    expect(authorOf({ family: 'Nguyễn', given: 'Øyvind' }, latex)).toBe('Nguy{\\~{\\^e}}n, {\\O}yvind')
  })

  it('are all there, also 2,833 of them', () => {
    const authors = Array.from({ length: 2833 }, (_, i) => ({ family: `Name${i}`, given: 'A.' }))
    const { properties } = toEntry(paper({ authors }), 'k', utf8)
    expect(properties.author?.split(' and ')).toHaveLength(2833)
  })
})

describe('entries', () => {
  it.each<[Venue, string, Record<string, string>]>([
    [
      { type: 'article-journal', name: 'JMLR', volume: '6', issue: '2', pages: '1–3' },
      'article',
      { journal: '{JMLR}', number: '2', pages: '1--3' },
    ],
    [
      { type: 'paper-conference', name: 'Proc. of it', publisher: 'ACM' },
      'inproceedings',
      { booktitle: 'Proc. of it', publisher: 'ACM' },
    ],
    [{ type: 'thesis', name: 'MIT' }, 'phdthesis', { school: 'MIT' }],
    [{ type: 'mastersthesis', name: 'MIT' }, 'mastersthesis', { school: 'MIT' }],
    [{ type: 'report', name: 'DeepMind' }, 'techreport', { institution: 'DeepMind' }],
    [{ type: 'book', name: 'Springer' }, 'book', { publisher: 'Springer' }],
    [{ type: 'chapter', name: 'Handbook' }, 'incollection', { booktitle: 'Handbook' }],
    [{ type: 'preprint', name: 'bioRxiv' }, 'misc', { howpublished: 'bioRxiv' }],
    [{ name: 'Some place' }, 'misc', { howpublished: 'Some place' }],
  ])('of %j are @%s', (venue, type, fields) => {
    const entry = venueOf(venue)
    expect(entry.type).toBe(type)
    expect(entry.properties).toMatchObject(fields)
  })

  it('of a preprint are @online to BibLaTeX, with their day', () => {
    const { type, properties } = toEntry(
      paper({ ids: { arxiv: '2403.00001' }, primaryCategory: 'cs.CL' }),
      'k',
      biblatex,
    )
    expect(type).toBe('online')
    expect(properties).toMatchObject({
      eprint: '2403.00001',
      eprinttype: 'arxiv',
      eprintclass: 'cs.CL',
      date: '2024-03-05',
    })
  })

  it('have the month as a macro', () => {
    expect(formatBibtex([paper({ ids: { arxiv: '2403.00001' } })], ['k'], utf8)).toContain(
      '\n  month = mar,\n',
    )
  })

  it('of a published paper have neither the month nor the DOI of its preprint', () => {
    const { properties } = toEntry(
      paper({
        ids: { arxiv: '2403.00001', doi: '10.48550/arxiv.2403.00001' },
        venue: { type: 'paper-conference', name: 'ICML', year: 2024 },
      }),
      'k',
      utf8,
    )
    expect(properties).not.toHaveProperty('month')
    expect(properties).not.toHaveProperty('doi')
    expect(properties).toMatchObject({ eprint: '2403.00001', year: '2024' })
  })

  it('name nothing that is not known', () => {
    expect(toEntry({ id: 'x', title: 'Alone', authors: [], ids: {} }, 'k', utf8)).toEqual({
      type: 'misc',
      label: 'k',
      properties: { key: 'k', title: 'Alone' },
    })
  })

  it('leave addresses as they are, but for what would end a field', () => {
    const { properties } = toEntry(paper({ url: 'https://x.org/a_b?c=%20&d={e}#f' }), 'k', utf8)
    expect(properties.url).toBe('https://x.org/a_b?c=%20&d=%7Be%7D#f')
  })
})

describe('checks', () => {
  const unsure = paper({
    venue: { type: 'paper-conference', name: 'ICML', publisher: 'PMLR', year: 2023 },
    unverified: ['venue.publisher', 'venue.year', 'venue.pages', 'codeUrl'],
  })
  it('name what is cited though unverified, and nothing else', () => {
    expect(needsCheck(unsure, 'bibtex').map(({ label }) => label)).toEqual(['publisher', 'year'])
    expect(needsCheck(unsure, 'markdown')).toEqual([])
    expect(needsCheck(paper({ venue: { type: 'thesis', name: 'MIT' } }), 'bibtex')).toEqual([
      { paper: 'x', field: 'venue.type', label: 'kind of venue' },
    ])
  })
})
