import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRandom, gaussian } from '../../../lib/related/random.ts'
import { loadCheckpoint, saveCheckpoint } from '../../../tools/train-vectors/checkpoint.ts'
import { SKETCH } from '../../../tools/train-vectors/memory.ts'
import { choosePartners, orderByNeighbours } from '../../../tools/train-vectors/neighbours.ts'
import { principalAxes } from '../../../tools/train-vectors/reduce.ts'
import { createView, createViewer } from '../../../tools/train-vectors/views.ts'

describe('training', () => {
  it('finds the axes along which points spread most', () => {
    // Variance 9 along (3, 4) / 5, variance 1 across.
    const covariance = Float64Array.from([0.36 * 9 + 0.64, 0.48 * 8, 0.48 * 8, 0.64 * 9 + 0.36])
    const [axis] = principalAxes(covariance, 2, 1)
    const sign = Math.sign(axis?.[0] ?? 1)
    expect(axis?.[0]).toBeCloseTo(sign * 0.6)
    expect(axis?.[1]).toBeCloseTo(sign * 0.8)
  })

  it('orders every paper once, neighbours together, also papers that are all alike', () => {
    const papers = 400
    const random = createRandom(1)
    const sketches = new Float32Array(papers * SKETCH)
    // Two clouds far apart, odd and even papers.
    for (let i = 0; i < papers; i++) sketches[i * SKETCH] = (i % 2) * 100 + gaussian(random)
    const order = orderByNeighbours(sketches, papers, createRandom(2))
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: papers }, (_, i) => i))
    const changes = order.filter((paper, i) => i > 0 && paper % 2 !== (order[i - 1] as number) % 2)
    expect(changes.length).toBeLessThan(60)
    expect(new Set(orderByNeighbours(new Float32Array(papers * SKETCH), papers, random)).size).toBe(papers)
  })

  it('pairs papers of one author only if they are alike', () => {
    const sketches = new Float32Array(3 * SKETCH)
    sketches[0] = sketches[SKETCH] = 1
    sketches[2 * SKETCH + 1] = 1
    expect([...choosePartners(sketches, 3, new Map([['a. author', [0, 1, 2]]]), createRandom(1))]).toEqual([
      1, 0, -1,
    ])
  })

  it('deals the same views for the same seed, and gives both sides something', () => {
    // Title 0 1, then two sentences 2 3 and 4 5.
    const papers = {
      sequences: Int32Array.from([0, 1, -2, 2, 3, -1, 4, 5]),
      starts: Float64Array.from([0, 8]),
      partners: Int32Array.from([-1]),
    }
    const deal = (seed: number) => {
      const [a, b] = [createView(), createView()]
      createViewer(6)(papers, 0, createRandom(seed), a, b)
      return [a, b].map(({ features, length }) => [...features.subarray(0, length)])
    }
    for (let seed = 0; seed < 50; seed++) {
      expect(deal(seed)).toEqual(deal(seed))
      for (const side of deal(seed)) expect(side.length).toBeGreaterThan(0)
    }
  })

  it('takes up a run where it was left, and refuses that of another', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'paperkin-')), 'model.checkpoint')
    await saveCheckpoint(file, 'mine', 2, Uint8Array.from([1, 2, 3]))
    const model = new Uint8Array(3)
    expect(loadCheckpoint(file, 'mine', model)).toBe(2)
    expect([...model]).toEqual([1, 2, 3])
    expect(() => loadCheckpoint(file, 'other', model)).toThrow('is of another run')
    expect(loadCheckpoint(`${file}.missing`, 'mine', model)).toBe(0)
  })
})
