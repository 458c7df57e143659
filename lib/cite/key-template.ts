import type { Paper } from '../model/paper.ts'
import { paperYear } from '../model/paper-year.ts'
import type { ToAscii } from './ascii.ts'

/** Templates by the name under which the settings offer them. */
export const keyPresets: Record<string, string> = {
  'google-scholar': '{author:first:lower}{year}{title:first:lower}',
  zotero: '{author:snake:lower}_{word:lower}_{year}',
  'better-bibtex': '{author:lower}{words:words3:camel}{year}',
  dblp: '{author}{others}{yy}',
  arxiv: '{arxiv|doi}',
}

type Field = (paper: Paper) => string[]

/** Each field as a list of words, so that `first`, `words3` and the joins mean the same for all of them. */
const FIELDS: Record<string, Field> = {
  author: ({ authors: [first] }) => (first ? splitName(`${first.particle ?? ''} ${first.family}`) : []),
  authors: ({ authors }) => authors.slice(0, 3).map(({ family }) => splitName(family).join('')),
  others: ({ authors }) => authors.slice(1, 8).map(({ family }) => family.slice(0, 1).toUpperCase()),
  etal: ({ authors }) => (authors.length > 3 ? ['EtAl'] : []),
  year: (paper) => [String(paperYear(paper) ?? '')],
  yy: (paper) => [String(paperYear(paper) ?? '').slice(-2)],
  title: ({ title }) => tellingWords(title, /[\s\-–—/:]+/),
  words: ({ title }) => tellingWords(title, /\s+/),
  word: ({ title }) => tellingWords(title, /\s+/).slice(0, 1),
  venue: ({ venue }) => (venue ? [acronym(venue.name)] : []),
  page: ({ venue }) => [venue?.pages?.match(/\w+/)?.[0] ?? ''],
  arxiv: ({ ids }) => [ids.arxiv ?? ''],
  doi: ({ ids }) => [ids.doi ?? ''],
}

const MODIFIERS: Record<string, (words: string[]) => string[]> = {
  first: (words) => words.slice(0, 1),
  lower: (words) => words.map((word) => word.toLowerCase()),
  upper: (words) => words.map((word) => word.toUpperCase()),
  camel: (words) => words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)),
  snake: (words) => [words.join('_')],
  dash: (words) => [words.join('-')],
}

/** What a template makes of a paper, ASCII and safe in TeX; empty where the paper has none of its fields. */
export function fillTemplate(template: string, paper: Paper, toAscii: ToAscii): string {
  let filled = 0
  const key = template.replace(/\{([^{}]*)\}/g, (_, inside: string) => {
    const text = fillField(inside, paper, toAscii)
    if (text) filled++
    return text
  })
  return filled ? key.replace(/[^\w:./+-]/g, '') : ''
}

/** Why a template cannot be used, for the settings page; `undefined` where it can. */
export function templateError(template: string): string | undefined {
  if (!/\{[^{}]*\}/.test(template))
    return 'A key template needs at least one field in braces, such as {author}.'
  for (const [, inside = ''] of template.matchAll(/\{([^{}]*)\}/g)) {
    const [names = '', ...modifiers] = inside.split(':')
    const field = names.split('|').find((name) => !Object.hasOwn(FIELDS, name))
    if (field !== undefined) return `There is no field “${field}”. Fields: ${Object.keys(FIELDS).join(', ')}.`
    const modifier = modifiers.find((name) => !findModifier(name))
    if (modifier !== undefined)
      return `There is no modifier “${modifier}”. Modifiers: ${Object.keys(MODIFIERS).join(', ')}, words3, letters3.`
  }
  return undefined
}

/** `arxiv|doi:lower`: the first of the fields that has a value, then its modifiers from left to right. */
function fillField(inside: string, paper: Paper, toAscii: ToAscii): string {
  const [names = '', ...modifiers] = inside.split(':')
  for (const name of names.split('|')) {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    const words = (field?.(paper) ?? []).map((word) => cleanWord(toAscii(word), name)).filter(Boolean)
    if (words.length)
      return modifiers.reduce((made, modifier) => findModifier(modifier)?.(made) ?? made, words).join('')
  }
  return ''
}

function findModifier(name: string): ((words: string[]) => string[]) | undefined {
  if (Object.hasOwn(MODIFIERS, name)) return MODIFIERS[name]
  const [, kind, count] = name.match(/^(words|letters)(\d+)$/) ?? []
  if (kind === 'words') return (words) => words.slice(0, Number(count))
  if (kind === 'letters') return (words) => [words.join('').slice(0, Number(count))]
  return undefined
}

/** An id keeps its punctuation, the first word of a title its hyphens; all others are letters and digits. */
function cleanWord(word: string, field: string): string {
  if (field === 'arxiv' || field === 'doi') return word
  return word.replace(field === 'word' ? /[^A-Za-z0-9-]+/g : /[^A-Za-z0-9]+/g, '')
}

const splitName = (text: string) => text.split(/[\s\-‐]+/).filter(Boolean)

const STOP = /^(a|an|the|on|of|in|to|for|from|with|and|or|by|at|as|into|via|over|under|towards?)$/i

/** The words of a title that carry meaning; all of them where none does. */
function tellingWords(title: string, separator: RegExp): string[] {
  const words = title.split(separator).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const telling = words.filter((word) => !STOP.test(word))
  // Han has no spaces: a whole title would be one word.
  return (telling.length ? telling : words).map((word) =>
    word.replace(/^(\p{Script=Han}{4})\p{Script=Han}+$/u, '$1'),
  )
}

/** *ICLR* of “International Conference on Learning Representations (ICLR)”, else the first letters. */
function acronym(name: string): string {
  return name.match(/\(([A-Z][\w-]+)\)/)?.[1] ?? (name.match(/\b[A-Z]/g) ?? []).join('')
}
