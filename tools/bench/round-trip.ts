import { CORPUS, readCorpus } from '../round-trip/corpus.ts'
import { type Difference, findDifferences } from '../round-trip/find-differences.ts'
import { createForms } from '../round-trip/forms.ts'

/**
 * `npm run bench:round-trip [-- N [FORM]]`: writes N papers of the given corpus (all without N) in every form or in
 * FORM, reads them back, and prints how many came back the same and the first that did not. JSON Lines must give the
 * same record to the last field. What is compared of the other forms, and what is taken as equal, is said at
 * `citedFacts`: RIS and CSL-JSON by the letter, BibTeX and BibLaTeX as TeX prints them.
 */
const SHOWN = 20

const [count, only] = process.argv.slice(2)
const all = createForms()
const forms = all.filter(({ name }) => !only || name === only)
if (forms.length === 0)
  throw new RangeError(`There is no form “${only}”. Forms: ${all.map(({ name }) => name).join(', ')}.`)

const differences = new Map(forms.map((form) => [form, [] as Difference[]]))
let papers = 0
for await (const batch of readCorpus(count ? Number(count) : undefined)) {
  papers += batch.length
  for (const [form, found] of differences) found.push(...(await findDifferences(batch, form)))
}
console.log(`${papers} papers of ${CORPUS}`)
for (const [{ name }, found] of differences) {
  console.log(`${name}: ${papers - found.length} came back the same, ${found.length} did not`)
  for (const { id, given, back } of found.slice(0, SHOWN)) {
    const from = firstDifference(given, back)
    console.log(`  ${id}\n    given ${excerpt(given, from)}\n    back  ${excerpt(back, from)}`)
  }
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** A few words around a place. */
function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at + 60)
}
