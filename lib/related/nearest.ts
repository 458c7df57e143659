/** The papers found closest to each paper so far: `size` places a paper, closest first, -1 where none is known yet. */
export type Nearest = {
  size: number
  places: Int32Array
  /** Compares two papers, and keeps each in the list of the other where it belongs there. */
  compare: (a: number, b: number) => void
}

/** Empty lists for so many vectors of int8; two are compared by their product. */
export function createNearest(vectors: Int8Array, count: number, size: number): Nearest {
  const dims = vectors.length / Math.max(1, count)
  const places = new Int32Array(count * size).fill(-1)
  const products = new Int32Array(count * size).fill(LOWEST)

  const insert = (paper: number, other: number, product: number) => {
    const start = paper * size
    let at = start + size - 1
    if (product <= (products[at] as number)) return
    for (let i = start; i <= at; i++) if (places[i] === other) return
    for (; at > start && (products[at - 1] as number) < product; at--) {
      products[at] = products[at - 1] as number
      places[at] = places[at - 1] as number
    }
    products[at] = product
    places[at] = other
  }
  const compare = (a: number, b: number) => {
    const product = multiply(vectors, a * dims, b * dims, dims)
    insert(a, b, product)
    insert(b, a, product)
  }
  return { size, places, compare }
}

const LOWEST = -0x80000000

// Four at a time, which is a third faster than one by one.
function multiply(vectors: Int8Array, a: number, b: number, dims: number): number {
  const end = a + dims
  let sum = 0
  for (; a + 3 < end; a += 4, b += 4)
    sum +=
      Math.imul(vectors[a] as number, vectors[b] as number) +
      Math.imul(vectors[a + 1] as number, vectors[b + 1] as number) +
      Math.imul(vectors[a + 2] as number, vectors[b + 2] as number) +
      Math.imul(vectors[a + 3] as number, vectors[b + 3] as number)
  for (; a < end; a++, b++) sum += Math.imul(vectors[a] as number, vectors[b] as number)
  return sum | 0
}
