import { describe, expect, it } from 'vitest'
import { resolveLatex } from '../../../lib/text/latex.ts'

describe('LaTeX in metadata', () => {
  it.each([
    ['Schr\\"odinger', 'Schrödinger'],
    ['Schr{\\"o}dinger', 'Schrödinger'],
    ["Andr\\'e Weil", 'André Weil'],
    ["C. Bal\\'{a}zs", 'C. Balázs'],
    ['Fran\\c{c}ois', 'François'],
    ['Ho\\v{r}ava', 'Hořava'],
    ['Erd\\H{o}s', 'Erdős'],
    ["Mart\\'{\\i}n", 'Martín'],
    ['{\\O}ystein', 'Øystein'],
    ['\\L{}ukasz', 'Łukasz'],
    ['Gau\\ss', 'Gauß'],
    ['Bandit Problems and {KWIK} Learning', 'Bandit Problems and KWIK Learning'],
    ['$f(R)$-gravity', 'f(R)-gravity'],
    ['the $\\ell_2$ norm', 'the ℓ₂ norm'],
    ['$\\alpha$-divergence', 'α-divergence'],
    ['$O(n^2)$ and $x_{ij}$', 'O(n²) and x_ij'],
    ['$10^{-5}$ K', '10⁻⁵ K'],
    ['$\\mathcal{N}=4$ Yang--Mills', 'N=4 Yang--Mills'],
    ['\\emph{Brachiosaurus} ribs', 'Brachiosaurus ribs'],
    ['$\\frac{1}{2}$-spin', '1/2-spin'],
    ['binary strings \\{0,1\\}', 'binary strings {0,1}'],
    ['in Fig.~\\ref{a} of~$x$', 'in Fig. a of x'],
  ])('%s reads %s', (latex, plain) => {
    expect(resolveLatex(latex)).toBe(plain)
  })

  it.each(['costs from $5 to $10', 'a set {0,1} of bits', 'approximately ~5 km', 'plain'])(
    'leaves %s alone',
    (text) => {
      expect(resolveLatex(text)).toBe(text)
    },
  )
})
