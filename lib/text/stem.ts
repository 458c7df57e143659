/**
 * A word without its English plural: *models* → *model*, *studies* → *study*. After the S stemmer of D. Harman, How effective
 * is suffixing? (JASIS 42, 1991), table 1. Stronger stemmers (Porter) ranked worse on every benchmark: docs/related.md.
 */
export function stemPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.slice(0, /(?:x|ch|sh|z)es$/.test(word) ? -2 : -1)
}
