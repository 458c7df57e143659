import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findKin } from '../../../lib/related/find-kin.ts'
import { createKinIndex } from '../../../lib/related/kin-index.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'

const ROOT = join(import.meta.dirname, '../../..')
const vectors = loadWordVectors(readFileSync(join(ROOT, 'assets/word-vectors.bin')))
const papers = (
  JSON.parse(readFileSync(join(ROOT, 'assets/seed-papers.json'), 'utf8')) as {
    title: string
    abstract: string
  }[]
).map(({ title, abstract }, i) => ({ id: `seed:${i}`, title, abstract, authors: [], ids: {} }))
const titleOf = (id: string) => papers.find((paper) => paper.id === id)?.title ?? id

const withVectors = createKinIndex(vectors)
withVectors.add(papers)
const byWordsAlone = createKinIndex()
byWordsAlone.add(papers)

describe.each([
  ['with vectors', withVectors],
  ['by words alone', byWordsAlone],
])('kin %s', (_, index) => {
  const kinOf = (title: string, abstract?: string) =>
    findKin([index], { title, abstract }, { limit: 5 }).map(({ id }) => titleOf(id))

  it('does not name the paper itself, under any id', () => {
    const [first] = papers
    if (!first) throw new Error('no papers')
    expect(kinOf(first.title, first.abstract)).not.toContain(first.title)
    expect(kinOf(first.title)).not.toContain(first.title)
    expect(kinOf(`${first.title} (extended)`, first.abstract)).not.toContain(first.title)
  })

  it('finds nothing close to a text from elsewhere', () => {
    expect(
      kinOf('Sourdough rye bread with caraway and a long cold rise', 'Mix flour and water in a bowl.'),
    ).toEqual([])
  })

  it.each([
    ['nothing at all', '', ''],
    ['one unknown word', 'Xyzzyplugh', ''],
    ['signs alone', '∮ — … 🦊', '$$$'],
    ['another script', '深度学习模型的压缩', '我们提出一种新方法。'],
    ['a script from right to left', 'למידה עמוקה', ''],
  ])('finds nothing for %s, and does not fail', (_, title, abstract) => {
    expect(kinOf(title, abstract)).toEqual([])
  })

  it.each([
    ['of one word', 'A title', 'model '.repeat(170_000)],
    ['without a space', 'a'.repeat(1_000_000), '['.repeat(1_000_000)],
    ['of marks and of letters that need no space', '\u0301'.repeat(1_000_000), '學'.repeat(1_000_000)],
  ])('are sought for a page of a megabyte %s', (_, title, abstract) => {
    expect(() => kinOf(title, abstract)).not.toThrow()
  })
})

describe('kin', () => {
  it('finds a paper by words that no vector knows', () => {
    const index = createKinIndex(vectors)
    index.add([...papers, { id: 'x', title: 'Grumblewock: taming the frobnitz', authors: [], ids: {} }])
    const kin = findKin([index], { title: 'Is the frobnitz a Grumblewock?' }, { limit: 3 })
    expect(kin[0]?.id).toBe('x')
  })

  it('names a paper that lies on two shelves once', () => {
    const [first, second] = [createKinIndex(vectors), createKinIndex(vectors)]
    first.add(papers)
    second.add(papers.map((paper) => ({ ...paper, id: `again:${paper.id}` })))
    const kin = findKin(
      [first, second],
      { title: papers[0]?.title ?? '', abstract: papers[0]?.abstract },
      { limit: 30 },
    )
    const titles = kin.map(({ id }) => titleOf(id.replace('again:', '')))
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('leaves out what the caller says', () => {
    const page = { title: papers[0]?.title ?? '', abstract: papers[0]?.abstract }
    const [closest] = findKin([withVectors], page, { limit: 1 })
    const others = findKin([withVectors], page, { limit: 9, isLeftOut: (id) => id === closest?.id })
    expect(others.map(({ id }) => id)).not.toContain(closest?.id)
  })
})
