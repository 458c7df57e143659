/**
 * Writes the tables by which citation keys become ASCII, from any-ascii (ISC): `npx tsx tools/build-ascii.ts`.
 * `letters.txt` has the alphabets, `han.txt` the 20,992 common Han characters by pinyin; together a sixth of the
 * package, which also has 900 blocks of symbols. The results are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import anyAscii from 'any-ascii'

const BLOCK = 256
const FOLDER = new URL('../assets/ascii/', import.meta.url)

mkdirSync(FOLDER, { recursive: true })
write('han.txt', (char) => /[\u4e00-\u9fff]/.test(char))
write('letters.txt', (char) => /[\p{L}\p{N}]/u.test(char) && !/[\p{Script=Han}\uac00-\ud7a3]/u.test(char))

/** A line for each block of 256 letters that has any: its number in hexadecimal, then what each of them becomes. */
function write(name: string, isWanted: (char: string) => boolean): void {
  const lines: string[] = []
  for (let block = 0; block < 0x100; block++) {
    const chars = Array.from({ length: BLOCK }, (_, i) => String.fromCodePoint(block * BLOCK + i))
    const words = chars.map((char) => (char > '\x7f' && isWanted(char) ? anyAscii(char) : ''))
    if (words.some(Boolean)) lines.push([block.toString(16), ...words].join('\t').trimEnd())
  }
  writeFileSync(new URL(name, FOLDER), `${lines.join('\n')}\n`)
}
