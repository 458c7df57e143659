/** A word and where it stands in its text: `text.slice(start, end)` is how it is written there. */
export type Token = { word: string; start: number; end: number }

// A letter or digit, then any of them, marks, and inner apostrophes: "don't" is one word, "x2013even" too.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu

/** Words of a text in order, case and accents folded. Hyphens part words: both parts are found. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A word as it is compared: NFKD without marks, lower case, no possessive. */
export function foldWord(word: string): string {
  // Most words are ASCII, and normalising is what costs.
  const plain = /^[ -~]*$/.test(word) ? word : word.normalize('NFKD').replace(/\p{M}+/gu, '')
  const lower = plain.toLowerCase()
  return /['’]/.test(lower) ? lower.replace(/['’]s$/u, '').replace(/['’]/gu, '') : lower
}

// Parts held together by hyphens or dashes without space, "pre-training", "state-of-the-art". The look behind is for speed: a word
// without a hyphen is not tried again from each of its letters.
const COMPOUND =
  /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑–][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)+/gu

/** Hyphenated compounds as one word each: "pre-training" → `pretraining`, as others write it. */
export function compounds(text: string): Token[] {
  return Array.from(text.matchAll(COMPOUND), (match) => ({
    word: foldWord(match[0].replace(/[-‐‑–]/g, '')),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
