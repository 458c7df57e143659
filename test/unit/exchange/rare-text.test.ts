import { describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../lib/cite/bibtex.ts'
import { formatRis } from '../../../lib/cite/ris.ts'
import type { Author, Paper } from '../../../lib/model/paper.ts'
import { diskTexCommands } from '../cite/disk-source.ts'
import { readAll } from './read.ts'

const paperOf = (title: string, authors: Author[] = []): Paper => ({ id: 'x', title, authors, ids: {} })

// Each was found once or a few times among 220,000 papers.
describe('a title comes back from BibTeX, in letters and in commands', async () => {
  const commands = await diskTexCommands()

  it.each([
    ['an unpaired brace', 'Random strings {and deletion'],
    ['a stray backslash', 'Negative Candidates\\Training'],
    ['braces and dollars to the letter', 'From {a} to $5 and $10'],
    ['a quotation that begins and ends in a single quote', '"`They brought the key" is not "an ODE\'"'],
    ['guillemets and low quotes', 'Le mot « quitter » et »textklang« et „Mann'],
    ['a minus sign', 'Skip-Gram − Zipf'],
    ['signs that LaTeX has only by number', '✉ Letters ♠'],
    ['a modifier that looks like another sign', 'Multiˆ2OIE of Hawaiʻi'],
    ['a letter with a line below', 'Tahḏīb'],
    ['fractions', 'RÃ¼diger'],
  ])('%s', async (_, title) => {
    for (const options of [{}, { commands }]) {
      const bib = formatBibtex([paperOf(title)], ['key'], { dialect: 'bibtex', ...options })
      const { papers } = await readAll(bib, 'a.bib')
      expect(papers.map((paper) => paper.title)).toEqual([title])
    }
  })
})

it('writes a curly quote before a double one so that TeX tells them apart', async () => {
  const commands = await diskTexCommands()
  for (const title of ['"It is noise’": files', '“It is noise’”: files']) {
    const bib = formatBibtex([paperOf(title)], ['key'], { dialect: 'bibtex', commands })
    expect(bib).toContain("title = {``It is noise'{}'': files}")
  }
})

describe('a name comes back from BibTeX and RIS', () => {
  it.each<[string, Author]>([
    ['with initials that look like a suffix', { family: 'Nikitha', given: 'SR' }],
    ['with a suffix', { family: 'King', given: 'Martin', suffix: 'Jr.' }],
    ['with a family name that begins small', { family: 'tinguy', given: 'Daria', particle: 'de' }],
    ['with two particles', { family: 'Vallée Poussin', given: 'Charles', particle: 'de la' }],
    ['that is two names by mistake', { family: 'Teller', given: 'A. Huang and S.' }],
    ['that stands for none where it is alone', { family: 'Na', given: 'Hyun' }],
    ['of one part', { family: 'Mausam', literal: true }],
  ])('%s', async (_, author) => {
    const paper = paperOf('On names', [author])
    const bib = await readAll(formatBibtex([paper], ['key'], { dialect: 'bibtex' }), 'a.bib')
    const ris = await readAll(formatRis([paper], ['key']), 'a.ris')
    expect([bib, ris].map(({ papers }) => papers[0]?.authors)).toEqual([[author], [author]])
  })
})

describe('what other programs write', () => {
  const read = async (fields: string) => (await readAll(`@misc{a, ${fields}}`, 'a.bib')).papers[0]

  it('reads single quotes in pairs as quotes, apostrophes as they are', async () => {
    const paper = await read("title = {`Don't Look' and the Editor's `why'}")
    expect(paper?.title).toBe("‘Don't Look’ and the Editor's ‘why’")
  })

  it('resolves a title that was LaTeX before it was escaped', async () => {
    const paper = await read('title = {Norms \\$\\textbackslash{}ell\\_2\\$ of \\{0,1\\}}')
    expect(paper?.title).toBe('Norms ℓ₂ of {0,1}')
  })

  it('reads a DOI that was escaped for TeX', async () => {
    const paper = await read('title = {A}, doi = {10.1007/11766278{\\textbackslash}_34}')
    expect(paper?.ids).toEqual({ doi: '10.1007/11766278_34' })
  })

  it('takes no second word for a degree', async () => {
    const paper = await read('title = {A}, author = {Vasimuddin Md and Ada King PhD}')
    expect(paper?.authors).toEqual([
      { family: 'Md', given: 'Vasimuddin' },
      { family: 'King', given: 'Ada' },
    ])
  })

  it('takes a name without a family name for one of one part', async () => {
    const paper = await read('title = {A}, author = {Mausam .}')
    expect(paper?.authors).toEqual([{ family: 'Mausam', literal: true }])
  })
})
