import { findAlike, findPrefix, findWord, wordAt } from './lexicon.ts'
import type { Answer, Match } from './query.ts'
import { joinedWords, maxEdits, singleWords } from './query-words.ts'
import { IMPACTS } from './word-entry.ts'
import type { WordSegment } from './word-segment.ts'

/** As many matches are given, the best of all that are counted. */
const MAX_MATCHES = 500

/** The same as `queryIndex`, over segments of words. */
export function searchWords(segments: WordSegment[], query: string): Answer {
  const papers = segments.reduce((sum, { ids }) => sum + ids.length, 0)
  for (const { wordsOf, isFuzzy, needsAll } of WAYS) {
    const words = [...new Set(wordsOf(query))]
    if (words.length === 0) break
    const wanted = words.map((word, i) => expand(segments, word, i === words.length - 1, isFuzzy))
    const found = rank(segments, wanted, papers, needsAll)
    if (found.total > 0) return { ...found, hasAllWords: needsAll }
  }
  return { matches: [], total: 0, hasAllWords: false }
}

const WAYS = [
  { wordsOf: joinedWords, isFuzzy: false, needsAll: true },
  { wordsOf: singleWords, isFuzzy: false, needsAll: true },
  { wordsOf: singleWords, isFuzzy: true, needsAll: true },
  { wordsOf: singleWords, isFuzzy: false, needsAll: false },
]

/** A word of the lexicon that stands for one of the query; `weight` is 1 where it is the same. */
type Expansion = { place: number; weight: number }
/** What a word of the query stands for in each segment, and in how many papers: as it is, longer, or mistyped. */
type Wanted = { bySegment: Expansion[][]; papersWith: number }[]

// As MiniSearch weighs them: the farther a word is from what was typed, the less it says.
const PREFIX = 0.5
const FUZZY = 0.3
const MIN_PREFIX = 4

function expand(segments: WordSegment[], word: string, isLast: boolean, isFuzzy: boolean): Wanted {
  const exact = exactly(segments, word)
  const wanted: Wanted = [exact]
  if (isLast || word.length >= MIN_PREFIX) wanted.push(longer(segments, word))
  const edits = isFuzzy ? maxEdits(word) : 0
  if (edits > 0) wanted.push(mistyped(segments, word, edits))
  // What only resembles the word is never rarer than the word itself.
  return wanted.map((way) =>
    way === exact ? way : { ...way, papersWith: way.papersWith + exact.papersWith },
  )
}

function exactly(segments: WordSegment[], word: string): Wanted[number] {
  return expansions(segments, ({ lexicon }) => {
    const place = findWord(lexicon, word)
    return place < 0 ? [] : [{ place, weight: 1 }]
  })
}

function longer(segments: WordSegment[], word: string): Wanted[number] {
  return expansions(segments, ({ lexicon }) => {
    const [from, to] = findPrefix(lexicon, word)
    const found: Expansion[] = []
    for (let place = from; place < to; place++) {
      const length = (lexicon.starts[place + 1] as number) - (lexicon.starts[place] as number)
      const more = length - word.length
      if (more > 0) found.push({ place, weight: (PREFIX * length) / (length + 0.3 * more) })
    }
    return found
  })
}

function mistyped(segments: WordSegment[], word: string, edits: number): Wanted[number] {
  return expansions(segments, ({ lexicon }) =>
    findAlike(lexicon, word, edits).map(([place, errors]) => ({
      place,
      weight: (FUZZY * word.length) / (word.length + errors),
    })),
  )
}

function expansions(segments: WordSegment[], find: (segment: WordSegment) => Expansion[]): Wanted[number] {
  const bySegment = segments.map(find)
  let papersWith = 0
  bySegment.forEach((found, s) => {
    const { starts } = segments[s] as WordSegment
    for (const { place } of found) papersWith += (starts[place + 1] as number) - (starts[place] as number)
  })
  return { bySegment, papersWith }
}

type Ranked = { segment: number; paper: number; score: number; places: number[] }

/** The best papers, and how many there are in all. Where not all words are needed, those far below the best are left out. */
function rank(segments: WordSegment[], wanted: Wanted[], papers: number, needsAll: boolean) {
  const best = createBest()
  let total = 0
  const all: number[] = []
  const room = createRoom(segments, wanted)
  const { scores, words, bestPlaces } = room
  segments.forEach((segment, s) => {
    if (needsAll && !wanted.every((ways) => isIn(ways, s))) return
    scoreSegment(segment, s, wanted, papers, room)
    const least = needsAll ? wanted.length : 1
    for (let paper = 0; paper < segment.ids.length; paper++) {
      if ((words[paper] as number) < least) continue
      const score = scores[paper] as number
      total++
      if (!needsAll) all.push(score)
      if (best.isIn(score))
        best.add({ segment: s, paper, score, places: bestPlaces.map((places) => places[paper] as number) })
    }
  })
  const ranked = best.take()
  const bound = needsAll ? 0 : TELLING * (ranked[0]?.score ?? 0)
  return {
    matches: ranked.filter(({ score }) => score >= bound).map((one) => toMatch(segments, one)),
    total: needsAll ? total : all.filter((score) => score >= bound).length,
  }
}

const isIn = (ways: Wanted, segment: number) =>
  ways.some(({ bySegment }) => (bySegment[segment] as Expansion[]).length > 0)

// Papers that share but the common words of a query score far below one that has a rare word.
const TELLING = 0.4

/** Numbers for each paper of a segment, used for one segment after the other: made anew for each, they are a tenth of the time. */
type Room = { scores: Float32Array; words: Uint8Array; best: Float32Array; bestPlaces: Int32Array[] }

function createRoom(segments: WordSegment[], wanted: Wanted[]): Room {
  const papers = Math.max(0, ...segments.map(({ ids }) => ids.length))
  return {
    scores: new Float32Array(papers),
    words: new Uint8Array(papers),
    best: new Float32Array(papers),
    bestPlaces: wanted.map(() => new Int32Array(papers)),
  }
}

/** What each paper of a segment is worth, how many of the words it has, and by which place of the lexicon each. */
function scoreSegment(
  segment: WordSegment,
  s: number,
  wanted: Wanted[],
  papers: number,
  { scores, words, best, bestPlaces }: Room,
) {
  const count = segment.ids.length
  scores.fill(0)
  words.fill(0)
  wanted.forEach((ways, i) => {
    const places = (bestPlaces[i] as Int32Array).fill(-1)
    best.fill(0)
    for (const { bySegment, papersWith } of ways) {
      const rarity = rarityOf(papersWith, papers)
      for (const expansion of bySegment[s] as Expansion[]) takeBest(segment, expansion, rarity, best, places)
    }
    for (let paper = 0; paper < count; paper++)
      if ((places[paper] as number) >= 0) {
        scores[paper] = (scores[paper] as number) + (best[paper] as number)
        words[paper] = (words[paper] as number) + 1
      }
  })
}

function takeBest(
  { starts, postings }: WordSegment,
  { place, weight }: Expansion,
  rarity: number,
  best: Float32Array,
  places: Int32Array,
) {
  const worth = weight * rarity
  const end = starts[place + 1] as number
  for (let at = starts[place] as number; at < end; at++) {
    const posting = postings[at] as number
    const paper = posting >> 3
    const score = worth * (IMPACTS[posting & 7] as number)
    if (score > (best[paper] as number)) {
      best[paper] = score
      places[paper] = place
    }
  }
}

/** Inverse document frequency, as BM25 in MiniSearch has it; words found by their beginning count as one word. */
function rarityOf(papersWith: number, papers: number): number {
  const count = Math.min(papersWith, papers)
  return Math.log(1 + (papers - count + 0.5) / (count + 0.5))
}

/** Keeps the best of many, sorting but now and then. */
function createBest() {
  let kept: Ranked[] = []
  let least = Number.NEGATIVE_INFINITY
  const cut = () => {
    kept.sort((a, b) => b.score - a.score)
    kept = kept.slice(0, MAX_MATCHES)
    if (kept.length === MAX_MATCHES) least = (kept.at(-1) as Ranked).score
  }
  return {
    isIn: (score: number) => score > least,
    add: (one: Ranked) => {
      kept.push(one)
      if (kept.length >= 4 * MAX_MATCHES) cut()
    },
    take: () => {
      cut()
      return kept
    },
  }
}

function toMatch(segments: WordSegment[], { segment, paper, score, places }: Ranked): Match {
  const { ids, lexicon } = segments[segment] as WordSegment
  const terms = places.filter((place) => place >= 0).map((place) => wordAt(lexicon, place))
  return { id: ids[paper] as string, score, terms: [...new Set(terms)] }
}
