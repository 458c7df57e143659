import type { Transliteration } from '../model/settings.ts'

/** Where the tables that turn letters into ASCII come from (`assets/ascii`), as text. */
export type AsciiSource = { loadAscii?(table: 'letters' | 'han' | 'latex'): Promise<string> }

/** Turns text of any script into ASCII. What no table has stays as it is. */
export type ToAscii = (text: string) => string

/**
 * Loads the tables that the given text needs, none for Latin letters. Greek, Cyrillic, Arabic and other alphabets
 * become letter by letter what any-ascii has for them, Hangul its romanisation, Han its pinyin.
 */
export async function createToAscii(
  text: string,
  transliteration: Transliteration,
  { loadAscii }: AsciiSource,
): Promise<ToAscii> {
  const foreign = foldLatin(text, transliteration).replace(/[^\p{L}\p{N}]|[\x20-\x7e]/gu, '')
  if (!foreign || !loadAscii) return (text) => foldLatin(text, transliteration)
  const tables = await Promise.all([
    /\p{Script=Han}/u.test(foreign) ? loadAscii('han') : '',
    /\P{Script=Han}/u.test(foreign) ? loadAscii('letters') : '',
  ])
  const blocks = new Map(tables.flatMap(readTable))
  // Hangul syllables come apart into letters of the alphabet.
  return (text) =>
    foldLatin(text, transliteration).replace(/[^\x20-\x7e]/g, (letter) => {
      const code = letter.charCodeAt(0)
      return blocks.get(code >> 8)?.[code & 0xff] || letter
    })
}

/** Latin letters as ASCII; what is of another script stays, taken apart into letters and without marks. */
export function foldLatin(text: string, transliteration: Transliteration): string {
  const umlauts = transliteration === 'german' ? GERMAN : {}
  return text
    .normalize('NFC')
    .replace(/[äöüåøÄÖÜÅØ]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u00c0-\u024f\u0259\u1e9e]/g, (letter) => LETTERS[letter] ?? letter)
}

const GERMAN: Record<string, string> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' },
  ...{ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Å: 'Aa', Ø: 'Oe' },
}

// Letters that Unicode does not take apart into a letter and a mark.
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ħ: 'h', Ħ: 'H', ı: 'i', ŋ: 'ng', Ŋ: 'Ng', ə: 'e', Ə: 'E' },
}

/** Blocks of 256 letters by their number, each with what its letters become. */
export function readTable(table: string): [number, string[]][] {
  return table
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [block = '', ...words] = line.split('\t')
      return [Number.parseInt(block, 16), words]
    })
}
