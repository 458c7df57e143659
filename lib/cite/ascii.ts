import type { Transliteration } from '../model/settings.ts'

// Letters that Unicode does not take apart into a letter and a mark.
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'ng',
  Ŋ: 'Ng',
  ə: 'e',
  Ə: 'E',
}

const GERMAN: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  å: 'aa',
  Å: 'Aa',
  ø: 'oe',
  Ø: 'Oe',
}

/** Latin letters as ASCII; what is of another script stays. */
export function foldLatin(text: string, transliteration: Transliteration): string {
  return text
    .normalize('NFC')
    .replace(
      /[^\x20-\x7e]/g,
      (letter) => (transliteration === 'german' && GERMAN[letter]) || LETTERS[letter] || letter,
    )
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøØłŁđĐðÐþÞæÆœŒħĦıŋŊəƏ]/g, (letter) => LETTERS[letter] ?? letter)
}
