import { commandText } from './latex-symbols.ts'

// Stand for braces that stay while the others go; from Unicode's private use area.
const KEPT_OPEN = '\ue000'
const KEPT_CLOSE = '\ue001'

const COMBINING: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}

const ACCENT_SIGN = /\\([`'^~"=.])\s*(?:\{\s*\\?(\p{L})\s*\}|\\([ij])(?![A-Za-z])|(\p{L}))/gu
const ACCENT_LETTER = /\\([uvHckrdb])(?:\s*\{\s*\\?(\p{L})\s*\}|\s+(\p{L})(?!\p{L}))/gu
// Dollars enclose mathematics only when they hug it and no digit follows: "from $5 to $10" is money.
const MATH =
  /\$\$([^$]{1,2000})\$\$|\$(?!\s)([^$]{1,600}?)(?<!\s)\$(?!\d)|\\\(([\s\S]{1,600}?)\\\)|\\\[([\s\S]{1,2000}?)\\\]/g

/**
 * Text with its LaTeX resolved: accents and special letters as characters, font commands and grouping braces
 * gone, mathematics as readable Unicode (`$\ell_2$` → ℓ₂). Text without LaTeX comes back as it was.
 */
export function resolveLatex(text: string): string {
  if (!/[\\${}]/.test(text)) return text
  const hadTex = /\\[^\s]|\$/.test(text)
  const accented = resolveAccents(text)
  const readable = accented.replace(MATH, (_, ...groups) =>
    resolveMath(groups.slice(0, 4).find(Boolean) ?? ''),
  )
  const plain = dropBraces(resolveCommands(readable))
  return hadTex ? plain.replace(/(\S)~(?=\S)/g, '$1 ').replace(/``|''/g, '"') : plain
}

function resolveAccents(text: string): string {
  if (!text.includes('\\')) return text
  return text
    .replace(ACCENT_SIGN, (_, sign, inBraces, dotless, bare) => accent(sign, inBraces ?? dotless ?? bare))
    .replace(ACCENT_LETTER, (_, sign, inBraces, bare) => accent(sign, inBraces ?? bare))
    .replace(/(?<![A-Za-z])\{(\p{L}\p{M}?)\}/gu, '$1')
}

function accent(sign: string, letter: string): string {
  return (letter + (COMBINING[sign] ?? '')).normalize('NFC')
}

/** Mathematics as one would read it on a line: symbols as characters, scripts raised and lowered where Unicode can. */
function resolveMath(math: string): string {
  const symbols = resolveCommands(
    math.replace(/\\(?:left|right|[bB]igg?[lr]?|limits|displaystyle)\b\s*/g, ''),
  )
  const scripts = symbols
    .replace(/([_^])\s*(?:\{([^{}]*)\}|([^\s{}]))/g, (_, sign, group, single) =>
      script(sign, group ?? single),
    )
    .replace(/\\[,;:!> ]|\\quad|~/g, ' ')
  return dropBraces(scripts)
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋'
const SCRIPTABLE = '0123456789+-'

function script(sign: string, text: string): string {
  const row = sign === '^' ? RAISED : LOWERED
  const compact = text.trim().replace(/[−–]/g, '-')
  if (compact === '*' || compact === '′' || compact === "'" || compact === '∘')
    return compact === '∘' ? '°' : compact
  const indices = Array.from(compact, (character) => SCRIPTABLE.indexOf(character))
  if (indices.length > 0 && indices.every((index) => index >= 0))
    return indices.map((index) => row[index]).join('')
  return sign + compact
}

function resolveCommands(text: string): string {
  if (!text.includes('\\')) return text
  return text
    .replace(/\\\\/g, ' ')
    .replace(/\\(?:[td]?frac)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
    .replace(/\\([A-Za-z]{1,24})\*?(\s*)/g, (_, name, space) => commandText(name, space))
    .replace(/\\([{}])/g, (_, brace) => (brace === '{' ? KEPT_OPEN : KEPT_CLOSE))
    .replace(/\\([$%&#_])/g, '$1')
    .replace(/\\[,;:!> ]/g, ' ')
    .replace(/\\[-/]/g, '')
}

/** Grouping braces go; an escaped brace and one around a plain list, as in {0,1}, stay. */
function dropBraces(text: string): string {
  const kept = text.replace(/(?<![A-Za-z}])\{([^{}\\]*,[^{}\\]*)\}/g, `${KEPT_OPEN}$1${KEPT_CLOSE}`)
  return kept.replace(/[{}]/g, '').replaceAll(KEPT_OPEN, '{').replaceAll(KEPT_CLOSE, '}')
}
