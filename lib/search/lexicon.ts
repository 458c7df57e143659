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
  const count = createEditCounter(word, edits)
  for (const letter of new Set([word.slice(0, 1), word.slice(1, 2)])) {
    const [from, to] = findPrefix(lexicon, letter)
    for (let place = from; place < to; place++) {
      const errors = count(lexicon.text, lexicon.starts[place] as number, lexicon.starts[place + 1] as number)
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
 * Counts the typing errors between a word and another, which stands in a text from `start` to before `end`: optimal string
 * alignment distance, that is letters put in, left out, replaced, or two neighbours swapped (L. Boytsov, Indexing Methods for
 * Approximate Dictionary Searching, 2011, section 2.1); `most` and one where it is more than `most`. Only the cells no farther than `most` from the
 * diagonal are worked out, since all others are more.
 */
export function createEditCounter(word: string, most: number) {
  const letters = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
  const width = letters.length + most + 2
  let before = new Uint8Array(width)
  let last = new Uint8Array(width)
  let row = new Uint8Array(width)
  return (text: string, start: number, end: number): number => {
    const length = end - start
    if (Math.abs(length - letters.length) > most) return most + 1
    for (let j = 0; j <= Math.min(length, most); j++) last[j] = j
    last[most + 1] = most + 1
    for (let i = 1; i <= letters.length; i++) {
      const from = Math.max(1, i - most)
      const to = Math.min(length, i + most)
      row[from - 1] = from === 1 ? Math.min(i, most + 1) : most + 1
      let least = row[from - 1] as number
      for (let j = from; j <= to; j++) {
        const letter = text.charCodeAt(start + j - 1)
        let cost = Math.min(
          (last[j - 1] as number) + (letters[i - 1] === letter ? 0 : 1),
          (last[j] as number) + 1,
          (row[j - 1] as number) + 1,
        )
        const isSwapped =
          i > 1 && j > 1 && letters[i - 2] === letter && letters[i - 1] === text.charCodeAt(start + j - 2)
        if (isSwapped) cost = Math.min(cost, (before[j - 2] as number) + 1)
        row[j] = cost
        if (cost < least) least = cost
      }
      if (least > most) return most + 1
      // The next row looks one cell farther.
      row[to + 1] = most + 1
      ;[before, last, row] = [last, row, before]
    }
    return Math.min(last[length] as number, most + 1)
  }
}
