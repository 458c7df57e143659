import type { Paper } from '../model/paper.ts'
import type { ToAscii } from './ascii.ts'
import { fillTemplate, keyPresets } from './key-template.ts'

/**
 * One key for each paper, none twice: the second of the same gets an a, the third a b. Where papers come in batches,
 * the keys `taken` by earlier ones are passed on from call to call.
 */
export function createKeys(
  papers: Paper[],
  key: string | undefined,
  toAscii: ToAscii,
  taken = new Set<string>(),
): string[] {
  return papers.map((paper) => {
    const base =
      [templateOf(key), ...FALLBACKS]
        .map((template) => fillTemplate(template, paper, toAscii))
        .find((key) => !IS_YEAR_AT_MOST.test(key)) ?? 'paper'
    const free = firstFree(base, taken)
    // BibTeX takes keys that differ in case alone for the same, and stops.
    taken.add(free.toLowerCase())
    return free
  })
}

// Names and title may be of letters that no table has.
const IS_YEAR_AT_MOST = /^\d{0,4}$/

/** Where a template finds nothing, the next of these does. */
const FALLBACKS = ['{author|title:first:lower}{year}{title:first:lower}', '{arxiv|doi}']

const templateOf = (key = 'google-scholar') =>
  (Object.hasOwn(keyPresets, key) ? keyPresets[key] : key) as string

function firstFree(base: string, taken: Set<string>): string {
  let key = base
  for (let i = 0; taken.has(key.toLowerCase()); i++) key = base + suffix(i)
  return key
}

/** a … z, aa, ab, … */
function suffix(i: number): string {
  const letter = String.fromCharCode(97 + (i % 26))
  return i < 26 ? letter : suffix(Math.floor(i / 26) - 1) + letter
}
