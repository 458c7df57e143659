import { describe, expect, it } from 'vitest'
import { compileKernels, openKernels } from '../../../tools/train-vectors/kernels.ts'
import { allocate } from '../../../tools/train-vectors/memory.ts'

const memory = allocate(1 << 16)
const floats = new Float32Array(memory.buffer)
const kernels = openKernels(await compileKernels(), memory)

describe('kernels', () => {
  it('multiply matrices', () => {
    const [rows, columns, depth] = [8, 16, 12]
    const [a, b, c, scratch] = [0, 1000, 2000, 3000]
    for (let i = 0; i < rows * depth; i++) floats[a + i] = (i % 7) - 3
    for (let i = 0; i < depth * columns; i++) floats[b + i] = (i % 5) - 2
    kernels.multiply(
      4 * a,
      4 * depth,
      4 * b,
      4 * columns,
      4 * c,
      4 * columns,
      rows,
      columns,
      depth,
      4 * scratch,
    )
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let sum = 0
        for (let k = 0; k < depth; k++)
          sum += (floats[a + i * depth + k] as number) * (floats[b + k * columns + j] as number)
        expect(floats[c + i * columns + j], `${i}, ${j}`).toBe(sum)
      }
  })

  it('add and multiply vectors', () => {
    floats.set([1, 2, 3, 4, 5, 6, 7, 8], 0)
    floats.set([1, 1, 1, 1, 0, 0, 0, 1], 16)
    expect(kernels.dot(0, 64, 8)).toBe(18)
    kernels.addScaled(2, 0, 64, 8)
    expect([...floats.subarray(16, 24)]).toEqual([3, 5, 7, 9, 10, 12, 14, 17])
  })

  it('take the first step of Adam, which is the rate against the sign of the gradient', () => {
    floats.fill(0, 0, 64)
    floats.set([0.5, -0.25, 8, -1e-3], 16)
    kernels.adam(0, 64, 128, 192, 1, 0.01, 1 / (1 - 0.9), 1 / (1 - 0.999), 4)
    const steps = [...floats.subarray(0, 4)]
    for (const [i, sign] of [-1, 1, -1, 1].entries()) expect(steps[i]).toBeCloseTo(0.01 * sign, 5)
  })
})
