import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, markTerms, termsOf } from '../../../lib/text/highlight.ts'

const marked = (text: string, ...phrases: string[]) =>
  markTerms(text, termsOf(phrases))
    .filter(({ isMarked }) => isMarked)
    .map(({ text }) => text)

describe('marking terms', () => {
  it('marks whole words, whatever their case and accents', () => {
    expect(marked('Naïve transfer, TRANSFER, transferable', 'naive', 'transfer')).toEqual([
      'Naïve transfer',
      'TRANSFER',
    ])
  })
  it('marks a phrase only where its words follow each other', () => {
    expect(marked('Continual learning and transfer learning', 'transfer learning')).toEqual([
      'transfer learning',
    ])
  })
  it('marks a compound as it is written', () => {
    expect(marked('Pre-training on labels before training', 'pre-training')).toEqual(['Pre-training'])
  })
  it('prefers the longer of two phrases', () => {
    expect(marked('source data sets', 'source', 'source data')).toEqual(['source data'])
  })
  it('keeps every letter of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string(), { maxLength: 4 }),
        (text, phrases) => {
          const stretches = markTerms(text, termsOf(phrases))
          expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
        },
      ),
    )
  })
})

describe('an excerpt', () => {
  const abstract = `${'We study how models learn from a great many examples of one kind. '.repeat(3)}Distillation helps. It is cheap.`

  it('is the beginning where a term stands there', () => {
    expect(excerpt(abstract, termsOf(['models']), 20)).toEqual({ text: 'We study how models ', isCut: false })
  })
  it('is the sentence with the first term otherwise', () => {
    expect(excerpt(abstract, termsOf(['distillation']), 19)).toEqual({
      text: 'Distillation helps.',
      isCut: true,
    })
  })
  it('is the beginning where no term is found at all', () => {
    expect(excerpt(abstract, termsOf(['graph']), 8)).toEqual({ text: 'We study', isCut: false })
  })
})
