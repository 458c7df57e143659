/** Words in order of their code units, one after the other in one text. */
export type Lexicon = {
  text: string
  /** Where each word begins; one more than there are words. */
  starts: Uint32Array
}

/** Words, sorted and each once, as a lexicon. */
export function lexiconOf(words: string[]): Lexicon {
  const starts = new Uint32Array(words.length + 1)
  words.forEach((word, i) => {
    starts[i + 1] = (starts[i] as number) + word.length
  })
  return { text: words.join(''), starts }
}

export function wordAt({ text, starts }: Lexicon, place: number): string {
  return text.slice(starts[place], starts[place + 1])
}

/** The place of a word, -1 where it is not there. */
export function findWord(lexicon: Lexicon, word: string): number {
  const place = firstFrom(lexicon, word)
  return place < lexicon.starts.length - 1 && wordAt(lexicon, place) === word ? place : -1
}

/** The places of the words that begin so: from the first, to before the second. */
export function findPrefix(lexicon: Lexicon, prefix: string): [number, number] {
  return [firstFrom(lexicon, prefix), firstFrom(lexicon, `${prefix}\uffff`)]
}

/**
 * The places of words that are at most so many typing errors away, with the errors of each. The first letters must be
 * the same or change places, as they mostly are in errors of typing: so a hundredth of the words is looked at.
 */
export function findAlike(lexicon: Lexicon, word: string, edits: number): [place: number, errors: number][] {
  const found: [number, number][] = []
  for (const letter of new Set([word.slice(0, 1), word.slice(1, 2)])) {
    const [from, to] = findPrefix(lexicon, letter)
    for (let place = from; place < to; place++) {
      const length = (lexicon.starts[place + 1] as number) - (lexicon.starts[place] as number)
      if (Math.abs(length - word.length) > edits) continue
      const errors = countEdits(word, wordAt(lexicon, place), edits)
      if (errors > 0 && errors <= edits) found.push([place, errors])
    }
  }
  return found
}

/** The first place whose word is not before the given one. */
function firstFrom(lexicon: Lexicon, word: string): number {
  let low = 0
  let high = lexicon.starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (wordAt(lexicon, middle) < word) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Optimal string alignment distance: letters put in, left out, replaced, or two neighbours swapped (L. Boytsov, Indexing Methods for
 * Approximate Dictionary Searching, 2011, section 2.1). More than `most` where it is more.
 */
function countEdits(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (last[j - 1] as number) + (isSame ? 0 : 1),
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return least
    before = last
    last = row
  }
  return last[b.length] as number
}
