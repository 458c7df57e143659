import { PROPER_NAMES } from './proper-names.ts'
import { escapeMath, escapeWords, pairQuotes, splitMath } from './tex.ts'
import type { TexCommands } from './tex-commands.ts'

/** How a title is written: its letters, and whether the word after a colon keeps its capital too. */
export type TitleOptions = { commands?: TexCommands; keepAfterColon?: boolean }

/**
 * A title as LaTeX source, with braces around the words that must keep their capitals when a style writes titles
 * in lower case: acronyms, mixed case, and names as far as they can be told.
 */
export function escapeTitle(title: string, { commands, keepAfterColon = false }: TitleOptions): string {
  const isSentence = isSentenceCase(title)
  let before: 'start' | 'colon' | 'word' = 'start'
  const escapeWord = (word: string) => {
    if (!/\p{L}/u.test(word)) return escapeWords(word, commands)
    const isName = /^\P{L}*\p{Lu}/u.test(word) && (isSentence ? before === 'word' : false)
    const keeps = mustKeep(word) || isName || (keepAfterColon && before === 'colon')
    before = word.endsWith(':') ? 'colon' : /[?!.]$/.test(word) ? 'start' : 'word'
    return keeps ? brace(word, commands) : escapeWords(word, commands)
  }
  return splitMath(pairQuotes(title))
    .map(({ isMath, source }) =>
      isMath
        ? escapeMath(source, commands)
        : source
            .split(/([\s\-–—/]+)/)
            .map(escapeWord)
            .join(''),
    )
    .join('')
}

/** A capital after a letter or digit (LoRA, mT5, 3D, LLMs), a name, a letter that stands for a thing (A* search). */
function mustKeep(word: string): boolean {
  if (/[\p{L}\p{N}].*\p{Lu}/u.test(word)) return true
  const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/['’]s$/u, '')
  return PROPER_NAMES.has(core) || /^[^\p{L}]*[B-HJ-Z][^\p{L}]*$/u.test(word)
}

/** Braces the word itself, not the punctuation around it. */
function brace(word: string, commands?: TexCommands): string {
  const [, before = '', core = '', after = ''] =
    word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}+*]*)$/su) ?? []
  return `${escapeWords(before, commands)}{${escapeWords(core, commands)}}${escapeWords(after, commands)}`
}

/** Whether a title is written as a sentence: most of its long words begin small. Then a capital is a name. */
function isSentenceCase(title: string): boolean {
  const words = (title.match(/(?<=\s)\p{L}{4,}/gu) ?? []).filter((word) => !mustKeep(word))
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return words.length > 1 && small > words.length / 2
}
