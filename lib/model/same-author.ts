import { titleKey } from '../text/normalize.ts'
import type { Author } from './paper.ts'

/** Equal family names, or the same names in another order ("Wei Zhang", "Zhang Wei"). */
export function isSameAuthor(a: Author, b: Author): boolean {
  const [one, other] = [foldName(a.family), foldName(b.family)]
  if (!one || !other) return false
  if (one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)) return areGivenNamesAlike(a, b)
  return wordsOf(a) === wordsOf(b)
}

function areGivenNamesAlike(a: Author, b: Author): boolean {
  const [one, other] = [foldName(a.given ?? ''), foldName(b.given ?? '')]
  return !one || !other || one[0] === other[0]
}

function wordsOf({ given = '', particle = '', family }: Author): string {
  return foldName(`${given} ${particle} ${family}`).split(' ').sort().join(' ').replaceAll(' ', '')
}

const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
}

function foldName(name: string): string {
  return titleKey(name).replace(/[øłßæœđðıþ]/g, (letter) => LETTERS[letter] ?? letter)
}
