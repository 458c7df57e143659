import { describe, expect, it } from 'vitest'
import { parseNames, splitNames } from '../../../lib/text/author-list.ts'
import { parseName } from '../../../lib/text/names.ts'

describe('a name', () => {
  it.each([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Lovelace, Ada', { given: 'Ada', family: 'Lovelace' }],
    ['Teven Le Scao', { given: 'Teven', family: 'Le Scao' }],
    ['A. M. di Giorgio', { given: 'A. M.', particle: 'di', family: 'Giorgio' }],
    ['Ludwig van der Waals', { given: 'Ludwig', particle: 'van der', family: 'Waals' }],
    ['van der Waals, J. D.', { given: 'J. D.', particle: 'van der', family: 'Waals' }],
    ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['King, Martin Luther, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Michael L. Anderson, PhD', { given: 'Michael L.', family: 'Anderson' }],
    ['Prof. Jane Doe', { given: 'Jane', family: 'Doe' }],
    ['Jan Betley1,2*', { given: 'Jan', family: 'Betley' }],
    ['ATLAS Collaboration', { family: 'ATLAS Collaboration', literal: true }],
    ['Plato', { family: 'Plato', literal: true }],
    ['王小明', { family: '王', given: '小明' }],
    ['欧阳修', { family: '欧阳', given: '修' }],
    ['김철수', { family: '김', given: '철수' }],
    ['山田 太郎', { family: '山田', given: '太郎' }],
    ['Лев Толстой', { given: 'Лев', family: 'Толстой' }],
    ["Gerard 't Hooft", { given: 'Gerard', particle: "'t", family: 'Hooft' }],
  ])('%s', (written, name) => {
    expect(parseName(written)).toEqual(name)
  })

  it.each(['', '  ', '123', '—'])('%j is none', (written) => {
    expect(parseName(written)).toBeUndefined()
  })
})

describe('a list of names', () => {
  it('that stands for none where it is alone is one beside a given name', () => {
    expect(parseNames(['Na, Hyun', 'N/A', 'NA', 'null', 'Ada Null'])).toEqual([
      { family: 'Na', given: 'Hyun' },
      { family: 'Null', given: 'Ada' },
    ])
  })

  const families = (names: string[]) => parseNames(names).map(({ family }) => family)

  it('takes capitals behind the name for initials where the list does so', () => {
    expect(families(['Todd J', 'Bwanika JB', 'Moss-Morris R'])).toEqual(['Todd', 'Bwanika', 'Moss-Morris'])
  })

  it('takes capitals for a family name where the others write theirs out', () => {
    expect(families(['Wei LI', 'Jane Doe', 'John Smith'])).toEqual(['LI', 'Doe', 'Smith'])
  })

  it('lowers names in capitals', () => {
    expect(families(['SMITH, JOHN', 'MÜLLER, A.'])).toEqual(['Smith', 'Müller'])
  })

  it.each([
    ['Ada Lovelace; Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    [
      'Ada Lovelace, Charles Babbage, and Luigi Menabrea',
      ['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea'],
    ],
    ['Zhang, Y., Liu, B., Jia, Z.', ['Zhang, Y.', 'Liu, B.', 'Jia, Z.']],
    ['Lovelace, Ada', ['Lovelace, Ada']],
    ['Chander, Anupam', ['Chander, Anupam']],
  ])('%s', (list, names) => {
    expect(splitNames(list)).toEqual(names)
  })
})
