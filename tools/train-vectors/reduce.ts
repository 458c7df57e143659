/**
 * Turns vectors so that the first numbers say most, and keeps `kept` of them: principal components of papers' vectors, by the
 * cyclic Jacobi method (G. Golub, C. Van Loan, Matrix Computations, section 8.5). `covariance` is dims × dims, and destroyed.
 */
export function principalAxes(covariance: Float64Array, dims: number, kept: number): Float64Array[] {
  const axes = new Float64Array(dims * dims)
  for (let i = 0; i < dims; i++) axes[i * dims + i] = 1
  for (let sweep = 0; sweep < 12 && !isDiagonal(covariance, dims); sweep++)
    for (let p = 0; p < dims; p++) for (let q = p + 1; q < dims; q++) rotate(covariance, axes, dims, p, q)
  return Array.from({ length: dims }, (_, i) => i)
    .sort((a, b) => (covariance[b * dims + b] as number) - (covariance[a * dims + a] as number))
    .slice(0, kept)
    .map((i) => axes.slice(i * dims, (i + 1) * dims))
}

function isDiagonal(matrix: Float64Array, dims: number): boolean {
  let off = 0
  let on = 0
  for (let i = 0; i < dims; i++)
    for (let j = 0; j < dims; j++)
      if (i === j) on += (matrix[i * dims + j] as number) ** 2
      else off += (matrix[i * dims + j] as number) ** 2
  return off < 1e-9 * on
}

/** Turns rows and columns p and q so that the number where they cross becomes 0. */
function rotate(matrix: Float64Array, axes: Float64Array, dims: number, p: number, q: number) {
  const cross = matrix[p * dims + q] as number
  const [one, two] = [matrix[p * dims + p] as number, matrix[q * dims + q] as number]
  if (Math.abs(cross) < 1e-9 * Math.sqrt(Math.abs(one * two))) return
  const theta = (two - one) / (2 * cross)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  turnRows(axes, dims, p, q, c, s)
  turnRows(matrix, dims, p, q, c, s)
  // The matrix is symmetric: its columns follow its rows, save where the two cross.
  for (let k = 0; k < dims; k++) {
    if (k === p || k === q) continue
    matrix[k * dims + p] = matrix[p * dims + k] as number
    matrix[k * dims + q] = matrix[q * dims + k] as number
  }
  matrix[p * dims + p] = one - t * cross
  matrix[q * dims + q] = two + t * cross
  matrix[p * dims + q] = 0
  matrix[q * dims + p] = 0
}

function turnRows(matrix: Float64Array, dims: number, p: number, q: number, c: number, s: number) {
  for (let k = 0, i = p * dims, j = q * dims; k < dims; k++, i++, j++) {
    const [x, y] = [matrix[i] as number, matrix[j] as number]
    matrix[i] = c * x - s * y
    matrix[j] = s * x + c * y
  }
}
