import { describe, expect, it } from 'vitest'
import { joinPhrases } from '../../../lib/related/join-phrases.ts'

const paper = {
  title: 'Few-shot transfer learning',
  abstract: 'We study transfer learning from source models.',
}

describe('phrases in reasons', () => {
  it('joins words that follow each other in both papers', () => {
    const reasons = [
      { term: 'transfer', share: 0.3 },
      { term: 'shot', share: 0.2 },
      { term: 'learning', share: 0.1 },
      { term: 'few', share: 0.1 },
    ]
    expect(joinPhrases(reasons, paper, { title: 'Transfer learning in a few-shot world' })).toEqual([
      { term: 'transfer learning', share: 0.4 },
      { term: 'Few-shot', share: expect.closeTo(0.3) },
    ])
  })

  it('leaves words apart that are apart in the other paper', () => {
    const reasons = [
      { term: 'learning', share: 0.4 },
      { term: 'transfer', share: 0.3 },
    ]
    expect(joinPhrases(reasons, paper, { title: 'Learning to transfer' })).toEqual(reasons)
  })

  it('joins a compound before looser company', () => {
    const reasons = [
      { term: 'supervised', share: 0.4 },
      { term: 'pre', share: 0.3 },
      { term: 'training', share: 0.2 },
    ]
    const text = { title: 'Supervised pre-training' }
    expect(joinPhrases(reasons, text, text).map(({ term }) => term)).toEqual(['pre-training', 'supervised'])
  })

  it('does not join over the end of a sentence', () => {
    const reasons = [
      { term: 'models', share: 0.4 },
      { term: 'source', share: 0.3 },
    ]
    expect(joinPhrases(reasons, paper, { title: 'Open source. Models of wind' })).toEqual(reasons)
  })
})
