import type { Author } from '../../model/paper.ts'
import { plainBibtex } from './bibtex-text.ts'

/**
 * The names of a list, parted by “and” outside of braces: each as written, as one literal where it is braced as a
 * whole, or in parts where BibLaTeX names them (`family=Gogh, given=Vincent, prefix=van`).
 */
export function splitBibtexNames(value: string): (string | Author)[] {
  return splitOutsideBraces(unwrap(value), /\s+and(?=\s)/y)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => readNamedParts(name) ?? readName(name))
}

/** A list that is braced as a whole is one name to BibTeX, but what is *Family, Given and Family, Given* is none. */
function unwrap(value: string): string {
  const inside = /^\s*\{(.*)\}\s*$/s.exec(value)?.[1] ?? ''
  const names = inside.split(/\s+and\s+/)
  return names.length > 1 && names.every((name) => name.includes(',')) && isBalanced(inside) ? inside : value
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') depth++
    if (sign === '}' && --depth < 0) return false
  }
  return depth === 0
}

function readName(name: string): string | Author {
  const text = plainBibtex(name)
  const inside = /^\{(.*)\}$/s.exec(name)?.[1]
  // `{\'E}cole` begins with a brace, too: a group is braced as a whole, and not for one letter.
  const isGroup = inside !== undefined && !inside.startsWith('\\') && isBalanced(inside)
  return isGroup ? { family: text, literal: true } : text
}

/** BibLaTeX's extended format: https://ctan.org/pkg/biblatex, 3.14 “Data annotations”, and biber's `namesep`. */
function readNamedParts(name: string): Author | undefined {
  if (!name.includes('=')) return undefined
  const parts = new Map(
    splitOutsideBraces(name, /\s*,(?=\s*[a-z-]+\s*=)/y).flatMap((part) => {
      const [, key, value] = /^\s*([a-z-]+)\s*=\s*(.*)$/s.exec(part) ?? []
      return key && value ? [[key, plainBibtex(value.replace(/^"(.*)"$/s, '$1'))] as const] : []
    }),
  )
  const [family, given] = [parts.get('family'), parts.get('given')]
  if (!family) return undefined
  const [particle, suffix] = [parts.get('prefix'), parts.get('suffix')]
  return { family, ...(given && { given }), ...(particle && { particle }), ...(suffix && { suffix }) }
}

/** Cuts a value where a sticky pattern matches outside of braces; what it matches is dropped. */
function splitOutsideBraces(value: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < value.length; at++) {
    const sign = value[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (depth === 0 && /[\s,]/.test(sign ?? '') && matchesAt(separator, value, at)) {
      parts.push(value.slice(start, at))
      start = separator.lastIndex
      at = start - 1
    }
  }
  return [...parts, value.slice(start)]
}

function matchesAt(sticky: RegExp, value: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(value)
}
