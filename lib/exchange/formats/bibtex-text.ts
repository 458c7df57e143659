import { commandText } from '../../text/latex-symbols.ts'
import { plainText } from '../../text/plain.ts'
import { holdLiteral } from '../literals.ts'
import { resolveCharacters } from './tex-characters.ts'

// Characters that stand for themselves; while lib/text resolves the rest they go under private ones.
const LITERAL: [RegExp, string, string][] = [
  [command('textbackslash'), '\ue010', '\\'],
  [command('textbraceleft|lbrace'), '\ue011', '{'],
  [command('textbraceright|rbrace'), '\ue012', '}'],
  [command('textasciitilde'), '\ue013', '~'],
  [command('textasciicircum'), '\ue014', '^'],
  [command('textbar'), '\ue015', '|'],
  [command('textless'), '\ue016', '<'],
  [command('textgreater'), '\ue017', '>'],
  [command('textdollar'), '\ue018', '$'],
  [/\\\{/g, '\ue011', '{'],
  [/\\\}/g, '\ue012', '}'],
  [/\\\$/g, '\ue018', '$'],
  [/\\~\{\}|\{\\~\}/g, '\ue013', '~'],
  [/\\\^\{\}|\{\\\^\}/g, '\ue014', '^'],
]

function command(names: string): RegExp {
  return new RegExp(`\\{\\\\(?:${names})\\s*(?:\\{\\})?\\}|\\\\(?:${names})(?:\\{\\}|\\s|(?![A-Za-z]))`, 'g')
}

/**
 * A BibTeX value as plain text: LaTeX resolved, ties, dashes and quotes as characters, all other braces gone. A paper's
 * text is resolved once more, for a title in Zotero may itself be LaTeX, which it escapes (`\$\textbackslash ell\$`);
 * where it is none, what was escaped is meant to the letter and held (`literals.ts`).
 */
export function plainBibtex(value: string): string {
  let text = value
  if (value.includes('\\')) {
    for (const [pattern, stand] of LITERAL) text = text.replace(pattern, stand)
    text = resolveCharacters(text)
  }
  text = text
    .replace(/(?<!\\)~/g, ' ')
    .replaceAll('$-$', '−')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/``((?:[^`]|`(?!`))*?)''/g, '"$1"')
    .replaceAll('``', '"')
    .replace(/(?<![\p{L}\p{N}\\])`(?=\S)([^`"]*?)'(?![\p{L}'])/gu, '‘$1’')
  text = plainText(text).replace(/[{}]/g, '')
  if (!/[\ue010-\ue018]/.test(text)) return text
  let [released, held] = [text, text]
  for (const [, stand, character] of LITERAL) {
    released = released.replaceAll(stand, character)
    held = held.replaceAll(stand, holdLiteral(character))
  }
  return isLatex(released) ? released : held
}

function isLatex(text: string): boolean {
  if (/\$(?!\s)[^$]+(?<!\s)\$(?!\d)|\\[`'^"~=.]/.test(text)) return true
  const commands = Array.from(text.matchAll(/\\([A-Za-z]+)\s*(\{?)/g))
  return commands.some(([, name = '', brace]) => brace || commandText(name, '') !== '')
}

/** A value that is no prose (an address, an id, a file): only what LaTeX forces on it is undone. */
export function verbatimBibtex(value: string): string {
  return value
    .replace(/\{?\\textbackslash\s*(?:\{\})?\}?/g, '\\')
    .replace(/\{?\\(?:textasciitilde|~)\s*(?:\{\})?\}?/g, '~')
    .replace(/\\([_%#&$~{}])/g, '$1')
    .replace(/\{\\?_\}/g, '_')
    .replace(/^\\url\{(.*)\}$/, '$1')
    .replace(/[{}]/g, '')
    .trim()
}
