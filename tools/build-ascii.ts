/**
 * Writes the tables by which letters become ASCII: `npx tsx tools/build-ascii.ts`. For citation keys from any-ascii
 * (ISC), for LaTeX from unicode2latex (ISC), which builds its own at every start and is eight times as large.
 * `letters.txt` has the alphabets, `han.txt` the 20,992 common Han characters by pinyin; together a sixth of the
 * package, which also has 900 blocks of symbols. The results are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import anyAscii from 'any-ascii'
import { Transform } from 'unicode2latex'
import { plainBibtex } from '../lib/exchange/formats/bibtex-text.ts'

const BLOCK = 256
// The last with mathematical letters.
const LAST_BLOCK = 0x1d7
const FOLDER = new URL('../assets/ascii/', import.meta.url)

/** What the package has wrong, and what TeX prints right though it is read back as a plainer character. */
const COMMANDS: Record<string, string> = {
  '−': '$-$',
  '‐': '-',
  '‑': '-',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
}

mkdirSync(FOLDER, { recursive: true })
const latex = new Transform('bibtex')
write('han.txt', (char) => (/[\u4e00-\u9fff]/.test(char) ? anyAscii(char) : ''))
write('letters.txt', (char) =>
  char.length === 1 && /[\p{L}\p{N}]/u.test(char) && !/[\p{Script=Han}\uac00-\ud7a3]/u.test(char)
    ? anyAscii(char)
    : '',
)
write('latex.txt', (char) => {
  const command = /[\p{M}\p{C}]/u.test(char) ? '' : (COMMANDS[char] ?? latex.tolatex(char))
  return /^[\x21-\x7e][\x20-\x7e]*$/.test(command) && standsFor(command, char) ? command : ''
})

/**
 * Whether a command is the letter, but for its style, and not merely one that looks like it (`(1)` for ①) or one that
 * the package has wrong (`A` for α).
 */
function standsFor(command: string, char: string): boolean {
  const back = plainBibtex(`x{${command}}x`).slice(1, -1)
  return Object.hasOwn(COMMANDS, char) || back.normalize('NFKC') === char.normalize('NFKC')
}

/** A line for each block of 256 letters that has any: its number in hexadecimal, then what each of them becomes. */
function write(name: string, convert: (char: string) => string): void {
  const lines: string[] = []
  for (let block = 0; block <= LAST_BLOCK; block++) {
    const chars = Array.from({ length: BLOCK }, (_, i) => String.fromCodePoint(block * BLOCK + i))
    const words = chars.map((char) => (char > '\x7f' ? convert(char) : ''))
    if (words.some(Boolean)) lines.push([block.toString(16), ...words].join('\t').trimEnd())
  }
  writeFileSync(new URL(name, FOLDER), `${lines.join('\n')}\n`)
}
