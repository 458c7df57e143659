import characters from '../../../assets/tex-characters.json'
import { commandText } from '../../text/latex-symbols.ts'

/**
 * LaTeX's names of characters as the characters: symbols and letters that lib/text does not know (Cyrillic,
 * `\textohm`), and accents on letters that have one already, as Vietnamese has them (`\'{\^e}`).
 */
export function resolveCharacters(text: string): string {
  const named = text
    .replace(/\\cyrchar\s*(\\[A-Za-z]+)/g, (whole, command) => symbolOf(`\\cyrchar${command}`) ?? whole)
    .replace(/\\(?:acute|ddot|mathbb|mathcal|mathfrak)\{\\?[A-Za-z]+\}/g, (whole) => symbolOf(whole) ?? whole)
    .replace(/\\([A-Za-z]+)(\{\}|\s*)/g, (whole, name, end) => {
      if (commandText(name, '') !== '' || name.length < 2) return whole
      return symbolOf(`\\${name}`) ?? whole.slice(0, name.length + 1) + end
    })
  let accented = LETTERS.reduce((all, [name, letter]) => all.replace(name, letter), named)
  for (let round = 0; round < 3 && accented.includes('\\'); round++)
    accented = accented
      .replace(SIGN, (_, sign, inBraces, bare) => accent(sign, inBraces ?? bare))
      .replace(NAME, (_, name, inBraces, bare) => accent(name, inBraces ?? bare))
      .replace(/(?<![A-Za-z])\{(\p{L}\p{M}*)\}/gu, '$1')
  return accented
}

// Made by tools/build-tex-characters.ts.
const table: Record<string, string> = characters

/** What a command stands for. */
function symbolOf(command: string): string | undefined {
  const name = command.slice(1)
  return Object.hasOwn(table, name) ? table[name] : undefined
}

const LETTERS: [RegExp, string][] = (
  [
    ['aa', 'å'],
    ['AA', 'Å'],
    ['ae', 'æ'],
    ['AE', 'Æ'],
    ['o', 'ø'],
    ['O', 'Ø'],
  ] as const
).map(([name, letter]) => [
  new RegExp(`\\{\\\\${name}\\}|\\\\${name}(?:\\{\\}|\\s+|(?![A-Za-z]))`, 'g'),
  letter,
])

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
  h: '\u0309',
  textcommabelow: '\u0326',
  textdoublegrave: '\u030f',
}

const LETTER = '(?:\\\\[ij](?![A-Za-z])\\s?|\\p{L}\\p{M}*)'
const SIGN = new RegExp(`\\\\([\`'^~"=.])\\s*(?:\\{\\s*(${LETTER})\\s*\\}|(${LETTER}))`, 'gu')
const NAME = new RegExp(
  `\\\\([uvHckrdbh]|textcommabelow|textdoublegrave)(?:\\s*\\{\\s*(${LETTER})\\s*\\}|\\s+(${LETTER})(?!\\p{L}))`,
  'gu',
)

/** A dotless letter is written so that the accent takes the dot's place. */
function accent(sign: string, letter: string): string {
  const base = letter.replace(/^\\([ij])\s?$/, '$1')
  return (base + (COMBINING[sign] ?? '')).normalize('NFC')
}
