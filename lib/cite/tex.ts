import type { TexCommands } from './tex-commands.ts'

/**
 * Plain text as LaTeX source that BibTeX can keep in braces. Mathematics between dollars stays as it is. With
 * commands every letter that LaTeX has one for becomes that command; one it has none for stays a letter,
 * since a wrong letter is worse than one that needs XeTeX.
 */
export function escapeTex(text: string, commands?: TexCommands): string {
  return splitMath(pairQuotes(text))
    .map(({ isMath, source }) => (isMath ? escapeMath(source, commands) : escapeWords(source, commands)))
    .join('')
}

/** One stretch of a text: mathematics with its dollars, or words. */
export type Stretch = { isMath: boolean; source: string }

// As pandoc reads it: no space inside the dollars' edges, no digit after the closing one; so “$5 and $6” is money.
const MATH = /\$\$?(?!\s)[^$]+?(?<![\s\\])\$\$?(?!\d)/g

/** A text cut into mathematics and words. Mathematics whose braces do not pair is words. */
export function splitMath(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const match of text.matchAll(MATH)) {
    if (!isBalanced(match[0]) || /^\$[\w\s,.]*\s[\w\s,.]*\$$/.test(match[0])) continue
    stretches.push(
      { isMath: false, source: text.slice(end, match.index) },
      { isMath: true, source: match[0] },
    )
    end = match.index + match[0].length
  }
  stretches.push({ isMath: false, source: text.slice(end) })
  return stretches.filter(({ source }) => source)
}

function isBalanced(source: string): boolean {
  let depth = 0
  for (const char of source) {
    if (char === '{') depth++
    if (char === '}' && --depth < 0) return false
  }
  return depth === 0
}

// What no TeX input may contain, written so that BibTeX, which counts `\{` as a brace, still finds its end.
const SPECIAL: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '|': '{\\textbar}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '\u00a0': '~',
  '\u2060': '{}',
}

/** Mathematics with its dollars, in braces: its capitals are letters of their own. */
export function escapeMath(source: string, commands?: TexCommands): string {
  if (!commands) return `{${source}}`
  const tex = source.replace(/[^\x20-\x7e]/gu, (char) => {
    const latex = commands(char)
    if (!latex) return char
    return latex.startsWith('$') ? `${latex.slice(1, -1)} ` : `\\mbox{${latex}}`
  })
  return `{${tex}}`
}

/** Words without mathematics, quotes already paired. */
export function escapeWords(text: string, commands?: TexCommands): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\{}~^|<>&%$#_\u00a0\u2060]|[^\x20-\x7e]\p{M}*|[\x20-\x7e]\p{M}+/gu, (cluster) => {
      const special = SPECIAL[cluster]
      if (special) return special
      return commands ? escapeCluster(cluster, commands) : cluster
    })
}

/**
 * Straight double quotes print as two closing ones and are active in German TeX; in pairs they become ``…''. Single
 * ones inside are parted from them by a word joiner, which TeX writes `{}`.
 */
export function pairQuotes(text: string): string {
  return text
    .replace(/"([^"]*)"/g, "``$1''")
    .replace(/(?<=``|“)(?=[`‘])|(?<=['’])(?=''$|''[^']|”)/g, '\u2060')
}

/** In braces, so that BibTeX takes the accent and its letter for one character when it sorts or lowers case. */
function escapeCluster(cluster: string, commands: TexCommands): string {
  const latex = commands(cluster)
  return latex && /[\\$]/.test(latex) ? `{${latex}}` : (latex ?? cluster)
}
