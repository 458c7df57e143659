import type { TexEscapes } from '../model/settings.ts'
import { escapeTex, splitMath } from './tex.ts'

/**
 * A title as LaTeX source, with braces around the words that must keep their capitals when a style writes titles
 * in lower case: acronyms, mixed case, single letters inside, and names as far as they can be told.
 */
export function escapeTitle(title: string, escapes: TexEscapes): string {
  const isSentence = isSentenceCase(title)
  let isStart = true
  return splitMath(title)
    .map(({ isMath, source }) => {
      if (isMath) return `{${source}}`
      return source
        .split(/([\s\-–—/]+)/)
        .map((word) => {
          const tex = escapeTex(word, escapes)
          if (!/\p{L}/u.test(word)) return tex
          const keeps = mustKeep(word) || (isSentence && !isStart && /^\P{L}*\p{Lu}/u.test(word))
          isStart = /[:?!.]$/.test(word)
          return keeps ? brace(word, escapes) : tex
        })
        .join('')
    })
    .join('')
}

// A capital after a letter or digit (LoRA, mT5, ImageNet, 3D), or an acronym with digits in it (GPT4).
function mustKeep(word: string): boolean {
  return /[\p{L}\p{N}].*\p{Lu}/u.test(word)
}

/** Brace the word itself, not the punctuation around it. */
function brace(word: string, escapes: TexEscapes): string {
  const [, before = '', core = '', after = ''] =
    word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+]*)$/su) ?? []
  return `${escapeTex(before, escapes)}{${escapeTex(core, escapes)}}${escapeTex(after, escapes)}`
}

/** Whether a title is written as a sentence: most long words after the first begin small. Then a capital is a name. */
function isSentenceCase(title: string): boolean {
  const words = (title.match(/(?<=\s)\p{L}{4,}/gu) ?? []).filter((word) => !mustKeep(word))
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return words.length > 1 && small > words.length / 2
}
