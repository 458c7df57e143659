import { describe, expect, it } from 'vitest'
import { shortAuthors, shortVenue, venueAndYear } from '../../../components/byline.ts'

const named = (...families: string[]) => ({ authors: families.map((family) => ({ family })) })

describe('a byline', () => {
  it('shortens a long list of authors, but never by one alone', () => {
    expect(shortAuthors(named('A', 'B', 'C', 'D', 'E'), 'et al.')).toBe('A, B, C, D, E')
    expect(shortAuthors(named('A', 'B', 'C', 'D', 'E', 'F'), 'et al.')).toBe('A, B, C, D et al.')
  })
  it('keeps the particle with the family name', () => {
    expect(shortAuthors({ authors: [{ family: 'Maaten', particle: 'van der' }] }, 'et al.')).toBe(
      'van der Maaten',
    )
  })
  it.each([
    ['International Conference on Learning Representations (ICLR)', 'ICLR'],
    ['Advances in Neural Information Processing Systems', 'NeurIPS'],
    ['Proceedings of the 42nd International Conference on Machine Learning', 'ICML'],
    ['Journal of Improbable Results', 'Journal of Improbable Results'],
    ['Annals of (Very) Long Names (continued)', 'Annals of (Very) Long Names (continued)'],
  ])('calls %s as its readers do', (name, short) => {
    expect(shortVenue(name)).toBe(short)
  })
  it('gives the year of the venue, else of first publication', () => {
    expect(venueAndYear({ venue: { name: 'X (ICLR)', year: 2024 }, issued: '2023-09-29' })).toBe('ICLR 2024')
    expect(venueAndYear({ issued: '2023-09-29' })).toBe('2023')
    expect(venueAndYear({})).toBe('')
  })
  it('says the year once where the venue has it in its name', () => {
    expect(venueAndYear({ venue: { name: 'ICLR 2017', year: 2017 } })).toBe('ICLR 2017')
    expect(venueAndYear({ venue: { name: 'ICLR 2017' }, issued: '2016-11-04' })).toBe('ICLR 2017')
  })
})
