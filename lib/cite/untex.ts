import { splitMath } from './tex.ts'

/**
 * Text as authors typed it for TeX (arXiv keeps it so: `R\'enyi`, `Schr\"{o}dinger`, `{\omega}-Automata`) as letters.
 * Mathematics and commands that are no letters stay.
 */
export function decodeTex(text: string): string {
  if (!text.includes('\\')) return text
  return splitMath(text)
    .map(({ isMath, source }) => (isMath ? source : decodeWords(source)))
    .join('')
}

function decodeWords(text: string): string {
  return text
    .replace(ACCENTED, (_, symbol = '', a = '', b = '', word = '', c = '', d = '') =>
      `${a || b || c || d}${MARKS[symbol || word]}`.normalize('NFC'),
    )
    .replace(/\\([A-Za-z]+)(?:\{\}|\s+(?=[A-Za-z])|)/g, (command, name: string) =>
      Object.hasOwn(LETTERS, name) ? (LETTERS[name] as string) : command,
    )
    .replace(/\\([&%#_])/g, '$1')
    .replace(/\{([^\x20-\x7e])\}/g, '$1')
}

// \'e \'{e} and, of the accents that are letters themselves, \c{c} \c c: what follows without a space is another command.
const ACCENTED =
  /\\(?:([`'^"~=.])(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))|([uvHcdkbr])(?:\{\\?([A-Za-z])\}|\s+([A-Za-z])))/g

const MARKS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

const NAMES =
  `alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
  rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ
  Phi Φ Psi Ψ Omega Ω ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ`.split(/\s+/)

const LETTERS: Record<string, string> = Object.fromEntries(
  NAMES.flatMap((name, i) => (i % 2 ? [] : [[name, NAMES[i + 1] ?? '']])),
)
