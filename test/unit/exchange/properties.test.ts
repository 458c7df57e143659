import { parse } from '@retorquere/bibtex-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBibtexReader } from '../../../lib/exchange/formats/bibtex.ts'
import { createCsvReader } from '../../../lib/exchange/formats/csv.ts'
import { createJsonLinesReader, createJsonReader } from '../../../lib/exchange/formats/json.ts'
import { createPubmedXmlReader } from '../../../lib/exchange/formats/pubmed-xml.ts'
import { createRisReader } from '../../../lib/exchange/formats/ris.ts'
import type { Item, RecordReader } from '../../../lib/exchange/record.ts'
import { toPaper } from '../../../lib/exchange/to-paper.ts'
import { Paper } from '../../../lib/model/paper.ts'
import { readAll, sample, streamOf } from './read.ts'

const READERS: [string, () => RecordReader, string[]][] = [
  [
    'BibTeX',
    createBibtexReader,
    ['@a{b,', '@string{x=', '{', '}', '"', '\\', '#', '=', 'title={T}', ',', '\n@', '%'],
  ],
  ['RIS', createRisReader, ['TY  - JOUR\n', 'TI  - T\n', 'ER  - \n', 'AU  - A, B\n', ' - ', '\r', '\n']],
  ['JSON', () => createJsonReader(1), ['[', ']', '{', '}', '"', ',', ':', '"title":"T"', '\\', '\n', 'null']],
  [
    'JSON Lines',
    createJsonLinesReader,
    ['{"title":"T"}', '{"title":', '"ids":{}', '\n', '{', '}', '"', '\\u'],
  ],
  ['CSV', () => createCsvReader(','), ['Title,Year\n', '"', ',', '\n', 'a', '""']],
  [
    'XML',
    createPubmedXmlReader,
    [
      '<PubmedArticle>',
      '</PubmedArticle>',
      '<a b="',
      '>',
      '<',
      '&',
      '&amp;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
    ],
  ],
]

function readPieces(reader: RecordReader, pieces: string[]): Item[] {
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}

function cut(text: string, places: number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b)
  return at.slice(1).map((end, i) => text.slice(at[i], end))
}

describe.each(READERS)('the reader of %s', (_, create, words) => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''))

  it('throws on no text, and every paper fits the model', () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const item of readPieces(create(), [text])) {
          expect(item.line).toBeGreaterThan(0)
          if (!('raw' in item) || !item.raw.title) continue
          try {
            expect(Paper.parse(toPaper(item.raw))).toBeTruthy()
          } catch (error) {
            expect((error as Error).message).toBe('It has no title.')
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads the same wherever the text is cut', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 5 }), (text, places) => {
        expect(readPieces(create(), cut(text, places))).toEqual(readPieces(create(), [text]))
      }),
      { numRuns: 300 },
    )
  })
})

it.each([
  'zotero.bib',
  'mendeley.bib',
  'jabref.bib',
  'anthology.bib',
  'publisher.ris',
  'csl.json',
  'pubmed.nbib',
  'pubmed.xml',
  'endnote.xml',
  'scopus.csv',
  'papermemory.json',
  'openalex.json',
])('reads %s the same byte by byte', async (name) => {
  const bytes = sample(name)
  expect(await readAll(streamOf(bytes, 1), name)).toEqual(await readAll(bytes, name))
})

describe('BibTeX, held to the parser of Better BibTeX', () => {
  const word = fc.stringMatching(/^[a-zäöüßéñł]{1,8}$/)
  const Word = word.map((text) => text[0]?.toUpperCase() + text.slice(1))
  const entry = fc.record({
    title: fc.array(
      fc.oneof(
        word,
        word.map((text) => `{${text}}`),
        fc.constantFrom('{\\"o}x', "caf\\'{e}", 'A\\&B', '10\\%'),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    family: Word,
    // The other parser takes `King, Jr` for a given name.
    given: Word.filter((name) => !/^(?:jr|sr|ii|iii|iv)$/i.test(name)),
    year: fc.integer({ min: 1900, max: 2030 }),
    isQuoted: fc.boolean(),
  })

  it('reads the same titles, names and years', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const source = entries
          .map(({ title, family, given, year, isQuoted }, i) => {
            const value = isQuoted ? `"${title.join(' ')}"` : `{${title.join(' ')}}`
            return `@article{key${i},\n  title = ${value},\n  author = {${family}, ${given}},\n  year = ${year},\n}\n`
          })
          .join('\n')
        const ours = readPieces(createBibtexReader(), [source]).map((item) => {
          const { title, authors, issued } = toPaper('raw' in item ? item.raw : {})
          return { title, authors: authors.map(({ family, given }) => [family, given]), year: issued }
        })
        const theirs = parse(source, { sentenceCase: false }).entries.map(({ fields }) => ({
          title: String(fields.title)
            .replace(/<[^>]*>/g, '')
            .normalize('NFC'),
          authors: fields.author?.map(({ lastName, firstName }) => [lastName, firstName]),
          year: String(fields.year),
        }))
        expect(ours).toEqual(theirs)
      }),
      { numRuns: 50 },
    )
  })
})
