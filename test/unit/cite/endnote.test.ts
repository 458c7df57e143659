import { expect, it } from 'vitest'
import { formatEndnote } from '../../../lib/cite/endnote.ts'
import type { Paper } from '../../../lib/model/paper.ts'

const write = (paper: Partial<Paper>) =>
  formatEndnote([{ id: 'x', title: 'On Soup', authors: [], ids: {}, ...paper }], ['key'])

it('writes an article with the tags of EndNote’s own filter', () => {
  expect(
    write({
      authors: [
        { family: 'Berg', given: 'Anna', particle: 'van den', suffix: 'Jr.' },
        { family: 'ATLAS Collaboration', literal: true },
      ],
      venue: {
        ...{ type: 'article-journal', name: 'Annals of\nSoup', volume: '4', issue: '2', pages: '1–9' },
        ...{ publisher: 'Ladle', year: 2024 },
      },
      ids: { doi: '10.5555/soup', arxiv: '2401.00001' },
    }),
  ).toBe(`%0 Journal Article
%A van den Berg, Anna, Jr.
%A ATLAS Collaboration,
%T On Soup
%J Annals of Soup
%V 4
%N 2
%P 1-9
%I Ladle
%D 2024
%R 10.5555/soup
%M arXiv:2401.00001
%U https://arxiv.org/abs/2401.00001
%F key
`)
})

it.each([
  ['paper-conference', 'Conference Proceedings', '%B Kitchen'],
  ['chapter', 'Book Section', '%B Kitchen'],
  ['book', 'Book', '%I Kitchen'],
  ['report', 'Report', '%I Kitchen'],
  ['phdthesis', 'Thesis', '%I Kitchen'],
  ['preprint', 'Electronic Article', '%I Kitchen'],
])('calls a %s %s', (type, name, venue) => {
  expect(write({ venue: { type, name: 'Kitchen' } })).toBe(`%0 ${name}\n%T On Soup\n${venue}\n%F key\n`)
})

it('parts records by an empty line', () => {
  const paper = { id: 'x', title: 'On Soup', authors: [], ids: {} }
  expect(formatEndnote([paper, paper], ['a', 'b'])).toBe(
    '%0 Generic\n%T On Soup\n%F a\n\n%0 Generic\n%T On Soup\n%F b\n',
  )
})
