import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../lib/cite/bibtex.ts'
import { formatCslJson } from '../../../lib/cite/csl-json.ts'
import { createKeys } from '../../../lib/cite/keys.ts'
import { formatHtml, formatMarkdown } from '../../../lib/cite/links.ts'
import { formatRis } from '../../../lib/cite/ris.ts'
import type { Author, Paper, Venue } from '../../../lib/model/paper.ts'
import { diskTexCommands } from './disk-source.ts'
import { biblatexCslConverter } from './readers/biblatex-csl-converter.ts'
import { astrocite, citationJs } from './readers/csl-items.ts'
import { expectedReading } from './readers/expected.ts'
import { comparable, type Reader } from './readers/reading.ts'
import { retorquere } from './readers/retorquere.ts'

const commands = await diskTexCommands()

const WORDS = [
  'Deep',
  'learning',
  'of',
  'LoRA',
  'mT5',
  'A&B',
  '100%',
  'C#',
  'snake_case',
  'a~b',
  'GPT-4',
  'naïve',
  'Łódź',
  'Erdős–Rényi',
  'Schrödinger',
  '“quoted”',
  'it’s',
  'x^2',
  '$5',
  'über',
  'Ångström',
  'Çelik',
  'ß',
  'α-stable',
  '视觉',
  'Привет',
  '—',
  'why?',
  'Two:',
  '(and)',
  '@home',
  'and',
  'O(n)',
  '1/2',
]
const NAMES = [
  'Müller',
  'O’Neil',
  'Nguyễn',
  'García Márquez',
  'Ben-David',
  '王',
  'Иванов',
  'Þórsson',
  'Şahin',
  'Le Cun',
  'Smith',
  'Łukasz',
  'Dvořák',
  'Kőszegi',
]

const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '))
const author: fc.Arbitrary<Author> = fc.oneof(
  fc.record({
    family: fc.constantFrom(...NAMES),
    given: fc.constantFrom('Ada', 'J. R.', 'Émile', 'Jean-Paul', 'Nguyễn Thị'),
  }),
  fc.record({
    family: fc.constantFrom(...NAMES),
    given: fc.constantFrom('Ada', 'Luc'),
    particle: fc.constantFrom('van der', 'de', 'von'),
  }),
  fc.record({
    family: fc.constantFrom(...NAMES),
    given: fc.constant('Martin'),
    suffix: fc.constantFrom('Jr.', 'III'),
  }),
)
const venue: fc.Arbitrary<Venue> = fc.record(
  {
    type: fc.constantFrom('article-journal', 'paper-conference'),
    name: title,
    volume: fc.constantFrom('1', '34', '12'),
    pages: fc.constantFrom('1-10', '1001-1010', '7'),
    publisher: fc.constantFrom('Curran & Co.', 'Springer', 'IEEE'),
    year: fc.integer({ min: 1950, max: 2030 }),
  },
  { requiredKeys: ['type', 'name', 'year'] },
)
const paper: fc.Arbitrary<Paper> = fc.record(
  {
    id: fc.constant('x'),
    title,
    authors: fc.array(author, { minLength: 1, maxLength: 5 }),
    ids: fc.record(
      {
        arxiv: fc.constant('2310.08782'),
        doi: fc.constantFrom(
          '10.1000/a_b(c)',
          '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
        ),
      },
      { requiredKeys: [] },
    ),
    issued: fc.constantFrom('2020-05-01', '1999', '2024-12'),
    venue,
    url: fc.constantFrom('https://example.org/a_b?x=1&y=%20#z', 'https://arxiv.org/abs/2310.08782'),
  },
  { requiredKeys: ['id', 'title', 'authors', 'ids', 'issued'] },
)

/** Anything at all, braces and commands among it. */
const wild = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '$',
        '"',
        '%',
        '\n',
        'a',
        'B',
        '@',
        ',',
        '=',
        ' ',
        '<i>',
        '</script>',
        '\u0000',
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((parts) => parts.join('')),
)

describe('made-up papers', () => {
  const cases: [string, (papers: Paper[], keys: string[]) => string, Reader[]][] = [
    ['BibTeX', (papers, keys) => formatBibtex(papers, keys, { dialect: 'bibtex' }), [retorquere, citationJs]],
    [
      'BibLaTeX with LaTeX commands',
      (papers, keys) => formatBibtex(papers, keys, { dialect: 'biblatex', commands }),
      [retorquere],
    ],
    ['RIS', formatRis, [astrocite, citationJs]],
    ['CSL-JSON', formatCslJson, [biblatexCslConverter, citationJs]],
  ]
  it.each(cases)('read back the same from %s', (_name, write, readers) => {
    fc.assert(
      fc.property(paper, (paper) => {
        const text = write([paper], ['key'])
        for (const reader of readers) {
          const [found, expected] = comparable(
            reader.read(text).get('key') ?? {},
            expectedReading(paper),
            reader,
          )
          expect(found, reader.name).toEqual(expected)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('hostile text', () => {
  it('never ends a BibTeX field early', () => {
    fc.assert(
      fc.property(wild, wild, fc.constantFrom(undefined, commands), (title, family, commands) => {
        const paper: Paper = {
          id: 'x',
          title,
          authors: [{ family }],
          ids: {},
          url: `https://x.org/${title}`,
          venue: { name: family },
        }
        const text = formatBibtex([paper, paper], ['one', 'two'], {
          dialect: 'bibtex',
          commands,
        })
        expect(entriesOf(text)).toEqual(['one', 'two'])
      }),
      { numRuns: 500 },
    )
  })

  it('never makes a second RIS record, nor a tag of its own', () => {
    fc.assert(
      fc.property(wild, wild, (title, family) => {
        const paper: Paper = {
          id: 'x',
          title: `${title}\nER  - \nTY  - JOUR`,
          authors: [{ family }],
          ids: {},
        }
        const lines = formatRis([paper], ['key']).split('\n')
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(1)
      }),
    )
  })

  it('never becomes markup in a link', () => {
    const paper: Paper = {
      id: 'x',
      title: '<img src=x onerror=alert(1)> [a](b)',
      authors: [],
      ids: {},
      url: 'https://x.org/"><b>',
    }
    expect(formatHtml([paper])).toBe(
      '<a href="https://x.org/%22%3E%3Cb%3E">&lt;img src=x onerror=alert(1)&gt; [a](b)</a>',
    )
    expect(formatMarkdown([paper])).toBe(
      '[\\<img src=x onerror=alert(1)\\> \\[a\\](b)](https://x.org/%22%3E%3Cb%3E)',
    )
  })

  it('never links to what is no address of the web', () => {
    const paper: Paper = { id: 'x', title: 'T', authors: [], ids: {}, url: 'javascript:alert(1)' }
    expect(formatHtml([paper])).toBe('T')
  })

  it('never gives a key that TeX does not take', () => {
    fc.assert(
      fc.property(wild, wild, (title, family) => {
        const [key] = createKeys(
          [{ id: 'x', title, authors: [{ family }], ids: {} }],
          undefined,
          (text) => text,
        )
        expect(key).toMatch(/^[A-Za-z0-9_:./+-]+$/)
      }),
    )
  })
})

/** Keys of the entries, read as BibTeX reads: by counting braces alone. */
function entriesOf(text: string): string[] {
  const keys: string[] = []
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{' && depth++ === 0) keys.push(/^\{(.*?),/.exec(text.slice(i))?.[1] ?? '')
    if (text[i] === '}' && --depth < 0) return []
  }
  return depth === 0 ? keys : []
}
