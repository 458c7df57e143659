import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditCounter, findAlike, lexiconOf } from '../../../lib/search/lexicon.ts'

/** Optimal string alignment distance, as it is defined: each cell of the whole table. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  )
  const at = (i: number, j: number) => d[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)]
      ;(d[i] as number[])[j] = Math.min(...costs, isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY)
    }
  return at(a.length, b.length)
}

describe('typing errors', () => {
  it.each([
    ['learning', 'lerning', 1],
    ['transfer', 'tranfser', 1],
    ['attention', 'attnetoin', 2],
    ['kitten', 'sitting', 3],
    ['heat', 'heat', 0],
  ])('between %s and %s are %i', (a, b, errors) => {
    expect(createEditCounter(a, 3)(b, 0, b.length)).toBe(errors)
  })

  it('are as many as the whole table of distances says, and too many where they are more than asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(
        word,
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (a, others, most) => {
          const count = createEditCounter(a, most)
          for (const b of others)
            expect(count(`x${b}y`, 1, 1 + b.length)).toBe(Math.min(distance(a, b), most + 1))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('are looked for among the words of a lexicon with the same first letters, or these swapped', () => {
    const words = ['elarning', 'lean', 'learning', 'lerning', 'spurning', 'yearning']
    const found = findAlike(lexiconOf(words), 'learning', 2)
    expect(found.map(([place, errors]) => [words[place], errors])).toEqual([
      ['lerning', 1],
      ['elarning', 1],
    ])
  })
})
