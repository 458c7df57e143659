import type { Kernels } from './kernels.ts'
import type { Layout, Shape } from './memory.ts'
import type { Papers } from './views.ts'

/** Makes a function that writes the first `count` numbers of a whole paper's vector, brought to length 1, to an address. */
export function createEmbedder(
  shape: Shape,
  layout: Layout,
  memory: WebAssembly.Memory,
  kernels: Kernels,
  { sequences, starts }: Papers,
) {
  const floats = new Float32Array(memory.buffer)
  return (paper: number, target: number, count: number) => {
    const counts = new Map<number, number>()
    for (const feature of sequences.subarray(starts[paper], starts[paper + 1]))
      if (feature >= 0) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    floats.fill(0, target >> 2, (target >> 2) + count)
    for (const [feature, times] of counts) {
      const factor = Math.sqrt(times) * (floats[(layout.weights >> 2) + feature] as number)
      kernels.addScaled(factor, layout.vectors + 4 * feature * shape.dims, target, count)
    }
    const length = Math.sqrt(kernels.dot(target, target, count)) + 1e-6
    for (let k = target >> 2; k < (target >> 2) + count; k++) (floats[k] as number) /= length
  }
}
