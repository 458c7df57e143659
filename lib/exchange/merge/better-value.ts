import type { Author, Paper, Venue } from '../../model/paper.ts'
import { titleKey } from '../../text/normalize.ts'

/** Of two values of a field the better one; `a` where neither is. */
type Better<T> = (a: T, b: T) => T

/** Written as a person writes it, and not cut off. */
export const betterTitle: Better<string> = (a, b) => {
  if (isCutOff(a) !== isCutOff(b)) return isCutOff(a) ? b : a
  return isShouted(a) && !isShouted(b) ? b : a
}

/** The longer one, unless it is cut off. */
export const betterAbstract: Better<string> = (a, b) => {
  if (isCutOff(a) !== isCutOff(b)) return isCutOff(a) ? b : a
  return b.length > a.length * 1.05 ? b : a
}

/** The longer list; of lists of one length that with more of the given names written out. */
export const betterAuthors: Better<Author[]> = (a, b) => {
  if (a.length !== b.length) return b.length > a.length ? b : a
  return givenLength(b) > givenLength(a) ? b : a
}

/** The more exact one where they agree; else the earlier, since it is the date of first publication. */
export const betterDate: Better<string> = (a, b) => {
  if (a.startsWith(b)) return a
  if (b.startsWith(a)) return b
  const isEarlier = b.localeCompare(a) < 0
  return isEarlier ? b : a
}

/** A place of publication before a preprint server; of two places that with more said of it, filled up from the other. */
export const betterVenue: Better<Venue> = (a, b) => {
  const rank = (venue: Venue) => (venue.type === 'preprint' ? 0 : Object.values(venue).filter(Boolean).length)
  const [best, other] = rank(b) > rank(a) ? [b, a] : [a, b]
  const isOne =
    titleKey(best.name) === titleKey(other.name) && (!best.year || !other.year || best.year === other.year)
  return isOne ? { ...other, ...best } : best
}

export const firstOf: Better<string> = (a) => a

/** Ends in dots, as abstracts and titles do that were cut for a list. */
const isCutOff = (text: string) => /(?:…|\.\.\.)$/.test(text)

const isShouted = (text: string) => /\p{L}{4}/u.test(text) && !/\p{Ll}/u.test(text)

const givenLength = (authors: Author[]) =>
  authors.reduce((sum, { given = '' }) => sum + given.replace(/[.\s]/g, '').length, 0)

/** Fields and how the better of two values is told. */
export const FIELDS = {
  title: betterTitle,
  abstract: betterAbstract,
  issued: betterDate,
  primaryCategory: firstOf,
  venue: betterVenue,
  url: firstOf,
  pdfUrl: firstOf,
  codeUrl: firstOf,
  language: firstOf,
} satisfies { [Field in keyof Paper]?: Better<NonNullable<Paper[Field]>> }
