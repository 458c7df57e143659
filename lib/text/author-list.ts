import { isNoValue, isVancouver, type Name, parseName } from './names.ts'
import { foldSpace } from './normalize.ts'

/** More than the largest collaboration; what is beyond is hostile. */
const MAX_AUTHORS = 6000

/** Names one by one as parsed authors. The list decides what a single name leaves open: are its capitals initials? */
export function parseNames(written: string[]): Name[] {
  const names = written.slice(0, MAX_AUTHORS)
  const bare = names.map((name) => foldSpace(name.slice(0, 200)).replace(/(\s\p{Lu}{1,4})\.$/u, '$1'))
  const vancouver = bare.filter(isVancouver).length * 2 > names.length
  const seen = new Set<string>()
  const authors: Name[] = []
  for (const name of vancouver ? bare : names) {
    const author = parseName(name, vancouver)
    if (!author || isNoName(author)) continue
    const key = `${author.family}|${author.given ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    authors.push(unshout(author))
  }
  return authors
}

/** Names of a list written as one string: parted by `;`, by "and", or by commas that do not invert a name. */
export function splitNames(list: string): string[] {
  const text = foldSpace(list.slice(0, 100_000)).replace(/^(?:authors?|by)\s*:?\s+/i, '')
  const semicolons = text.split(/\s*[;；]\s*/).filter(Boolean)
  if (semicolons.length > 1) return semicolons
  const ands = text.split(/\s*,?\s+(?:and|und|et|&)\s+|\s*[、，]\s*/).filter(Boolean)
  return ands.flatMap((part) => splitCommas(part, ands.length > 1))
}

function splitCommas(text: string, hasMore: boolean): string[] {
  const parts = text.split(/\s*,\s*/).filter(Boolean)
  if (parts.length < 2) return parts
  const isInverted = parts.every((part, index) => index % 2 === 0 || isInitials(part))
  if (parts.length % 2 === 0 && isInverted) return pair(parts)
  if (parts.length === 2 && !hasMore && parts.some((part) => !part.includes(' '))) return [text]
  return joinSuffixes(parts)
}

function isInitials(part: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,4}$/u.test(part)
}

function pair(parts: string[]): string[] {
  return parts.flatMap((part, index) => (index % 2 ? [] : [`${part}, ${parts[index + 1]}`]))
}

function joinSuffixes(parts: string[]): string[] {
  const names: string[] = []
  for (const part of parts) {
    if (names.length > 0 && /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i.test(part))
      names.push(`${names.pop()}, ${part}`)
    else names.push(part)
  }
  return names
}

function isNoName(author: Name): boolean {
  const isOther = /^(?:et al\.?|al\.?|others|unknown|n\/a|admin|editors?|authors?)$/i.test(author.family)
  return isOther || isNoValue(author)
}

/** A name all in capitals as it would be written: `SMITH, JOHN` → Smith, John. Initials and short forms stay. */
function unshout(author: Name): Name {
  if (author.literal || !isShouted(author.family) || (author.given && /\p{Ll}/u.test(author.given)))
    return author
  if (!author.given || author.family.length < 4) return author
  const given = /^\p{Lu}{4,}/u.test(author.given) ? capitalize(author.given) : author.given
  return { ...author, family: capitalize(author.family), given }
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

function capitalize(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}
