import { describe, expect, it } from 'vitest'
import { drawTable, isKept, quantile } from '../../../tools/bench/figures.ts'

describe('figures', () => {
  it('take the nearest rank as a quantile', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3)
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5)
  })

  it('are over their budget when they were never measured', () => {
    expect(isKept({ name: 'a', unit: 'ms', values: [], budget: 16 })).toBe(false)
  })

  it('keep a budget of nothing with nothing alone', () => {
    expect(isKept({ name: 'a', unit: 'bytes', values: [0], budget: 0 })).toBe(true)
    expect(isKept({ name: 'a', unit: 'bytes', values: [1], budget: 0 })).toBe(false)
  })

  it('stand beside their budget in a table', () => {
    const table = drawTable([
      { name: 'first result', unit: 'ms', values: [8, 8, 20], budget: 16 },
      { name: 'package', unit: 'bytes', values: [1_500_000], budget: 1_000_000 },
    ])
    expect(table.split('\n')).toEqual([
      '               median    p95   budget   used  runs',
      'first result   8.0 ms  20 ms    16 ms   50 %     3',
      'package       1.50 MB         1.00 MB  150 %        OVER',
    ])
  })
})
