import type { Reason } from '../model/results.ts'
import { readTerms, type Term } from '../text/terms.ts'
import type { Comparable } from './paper-terms.ts'

/**
 * Reasons as a reader would say them: two words that follow each other in both papers become one phrase with the share of
 * both, *transfer* and *learning* → *transfer learning*. A phrase is written as it stands in the first paper; worthiest first.
 */
export function joinPhrases(reasons: Reason[], paper: Comparable, kin: Comparable): Reason[] {
  const byStem = new Map(reasons.map((reason) => [stemOf(reason.term), reason]))
  const inKin = new Set(
    textsOf(kin).flatMap((text) => followers(readTerms(text)).map(([a, b]) => nameOf(a, b))),
  )
  const joined: Reason[] = []
  for (const text of textsOf(paper))
    for (const [first, second] of hyphenedFirst(text, followers(readTerms(text)))) {
      const [one, two] = [byStem.get(first.stem), byStem.get(second.stem)]
      if (!one || !two || one === two || !inKin.has(nameOf(first, second))) continue
      joined.push({ term: phraseOf(text, first, second), share: one.share + two.share })
      // A word is part of one phrase: its share counts once.
      byStem.delete(first.stem)
      byStem.delete(second.stem)
    }
  return [...joined, ...byStem.values()].sort((a, b) => b.share - a.share)
}

/** A compound before looser company: *supervised* and *pre-training*, not *supervised pre* and *training*. */
function hyphenedFirst(text: string, pairs: [Term, Term][]): [Term, Term][] {
  const isHyphened = ([first, second]: [Term, Term]) => /^[-‐‑–]$/.test(text.slice(first.end, second.start))
  return [...pairs.filter(isHyphened), ...pairs.filter((pair) => !isHyphened(pair))]
}

const textsOf = ({ title, abstract }: Comparable) => [title, abstract ?? '']
const stemOf = (term: string) => readTerms(term)[0]?.stem ?? term
const nameOf = (first: Term, second: Term) => `${first.stem} ${second.stem}`

/** Each word with the one that follows it in the same part of a sentence. */
function followers(terms: Term[]): [Term, Term][] {
  return terms.slice(1).flatMap((second, i): [Term, Term][] => {
    const first = terms[i] as Term
    return second.isJoined && first.end <= second.start ? [[first, second]] : []
  })
}

/** The phrase as it stands there: what is shown has to be found in the text. */
function phraseOf(text: string, first: Term, second: Term): string {
  return text.slice(first.start, second.end).replace(/\s+/g, ' ')
}
