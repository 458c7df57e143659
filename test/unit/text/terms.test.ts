import { describe, expect, it } from 'vitest'
import { stemPlural } from '../../../lib/text/stem.ts'
import { readTerms } from '../../../lib/text/terms.ts'

const stems = (text: string) => readTerms(text).map(({ stem }) => stem)

describe('terms', () => {
  it.each([
    ['models', 'model'],
    ['studies', 'study'],
    ['boxes', 'box'],
    ['searches', 'search'],
    ['loss', 'loss'],
    ['analysis', 'analysis'],
    ['corpus', 'corpus'],
    ['gas', 'gas'],
  ])('%s is %s', (word, stem) => {
    expect(stemPlural(word)).toBe(stem)
  })

  it('says which words belong to one phrase', () => {
    const joined = readTerms('Transfer learning: a survey (of models)').map(({ stem, isJoined }) => [
      stem,
      isJoined,
    ])
    expect(joined).toEqual([
      ['transfer', false],
      ['learning', true],
      ['a', false],
      ['survey', true],
      ['of', false],
      ['model', true],
    ])
  })

  it('gives the place of each word in the text', () => {
    const text = 'Naïve Bayes models'
    expect(readTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Naïve',
      'Bayes',
      'models',
    ])
  })

  it('cuts scripts without spaces into pairs of letters', () => {
    expect(stems('深度学习')).toEqual(['深度', '度学', '学习'])
  })

  it('reads Cyrillic and Greek by words', () => {
    expect(stems('глубокое обучение')).toEqual(['глубокое', 'обучение'])
  })
})
