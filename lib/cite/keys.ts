import type { Paper } from '../model/paper.ts'
import { fillTemplate, keyPresets, type ToAscii } from './key-template.ts'

/** One key for each paper, none twice: the second of the same gets an a, the third a b. */
export function createKeys(papers: Paper[], key: string | undefined, toAscii: ToAscii): string[] {
  const template = templateOf(key)
  const taken = new Set<string>()
  return papers.map((paper) => {
    const base = fillTemplate(template, paper, toAscii) || fillTemplate(fallback, paper, toAscii) || 'paper'
    const free = [base, ...suffixed(base, papers.length)].find(
      (key) => !taken.has(key.toLowerCase()),
    ) as string
    // BibTeX takes keys that differ in case alone for the same, and stops.
    taken.add(free.toLowerCase())
    return free
  })
}

const fallback = '{author|title:first:lower}{year}{title:first:lower}'

const templateOf = (key = 'google-scholar') =>
  (Object.hasOwn(keyPresets, key) ? keyPresets[key] : key) as string

function* suffixed(base: string, count: number): Generator<string> {
  for (let i = 0; i <= count; i++) yield base + suffix(i)
}

/** a … z, aa, ab, … */
function suffix(i: number): string {
  const letter = String.fromCharCode(97 + (i % 26))
  return i < 26 ? letter : suffix(Math.floor(i / 26) - 1) + letter
}
