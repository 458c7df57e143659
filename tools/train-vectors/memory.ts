/** How large a training run is. */
export type Shape = { features: number; papers: number; dims: number; batch: number; workers: number }

/** Numbers of a paper's vector that are kept for finding neighbours: a fair sample, as no number means more than another yet. */
export const SKETCH = 128

/** Addresses in bytes of all that the workers share; floats unless said otherwise. */
export type Layout = ReturnType<typeof layOut>

/** Lays out one shared memory: the model first, in the order in which a checkpoint keeps it. */
export function layOut({ features, papers, dims, batch, workers }: Shape) {
  let end = 64
  const take = (count: number) => {
    const at = end
    end += (4 * count + 63) & ~63
    return at
  }
  const layout = {
    vectors: take(features * dims),
    vectorsFirst: take(features * dims),
    vectorsSecond: take(features * dims),
    /** Per feature: its learned weight, both moments of it. */
    weights: take(features),
    weightsFirst: take(features),
    weightsSecond: take(features),
    modelEnd: take(0),
    /** Both views of a batch: unit vectors, their lengths before, and the gradient of each. */
    views: take(2 * batch * dims),
    lengths: take(2 * batch),
    viewGradients: take(Math.max(2 * batch, dims) * dims),
    transposed: take(dims * batch),
    similarities: take(batch * batch),
    similaritiesTurned: take(batch * batch),
    rowSums: take(batch),
    columnSums: take(batch),
    loss: take(workers),
    scratch: Array.from({ length: workers }, () => take(8 * Math.max(batch, dims))),
    gradients: Array.from({ length: workers }, () => take(Math.ceil(features / workers) * dims)),
    sketches: take(papers * SKETCH),
  }
  return { ...layout, end }
}

/** A shared memory of at least so many bytes. */
export function allocate(bytes: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536), maximum: 65_536, shared: true })
}
