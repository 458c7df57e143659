import * as z from 'zod/mini'
import { Paper } from './paper.ts'
import { Notes } from './stored.ts'

/** One of the reader's own shelves that has a paper, where on it, and what they noted there. Never the bundled shelf. */
export const Holding = z.extend(Notes, {
  /** The shelf's id. */
  shelf: z.string(),
  number: z.number(),
  /** The shelf's name. */
  name: z.string(),
  /** It is the shelf that papers are saved to. */
  isSaved: z.optional(z.boolean()),
})
export type Holding = z.infer<typeof Holding>

/** A paper as it is listed. */
export const Listed = z.object({
  paper: Paper,
  /** Where the reader has it, *Saved* first; absent where they do not. */
  holdings: z.optional(z.array(Holding)),
})
export type Listed = z.infer<typeof Listed>

/** A paper found by a search, with the words of it that the query matched. */
export const Hit = z.extend(Listed, {
  score: z.number(),
  /** Words as they stand in the paper's index, for marking. */
  terms: z.array(z.string()),
})
export type Hit = z.infer<typeof Hit>

/** A telling term that two papers share, as a reader would write it, and its share of the score, 0 to 1. */
export const Reason = z.object({ term: z.string(), share: z.number() })
export type Reason = z.infer<typeof Reason>

/** A paper related to another, and why. */
export const Kin = z.extend(Listed, {
  score: z.number(),
  reasons: z.array(Reason),
  /** Family names of authors that both papers have. */
  sharedAuthors: z.optional(z.array(z.string())),
})
export type Kin = z.infer<typeof Kin>

/** A set of papers that is indexed, switched on or off, exported and deleted as one. */
export const Shelf = z.object({
  id: z.string(),
  name: z.string(),
  count: z.number(),
  isOn: z.boolean(),
})
export type Shelf = z.infer<typeof Shelf>

/** What the shelves know about the paper that is open on a page. */
export const OpenPaper = z.object({
  /** The record on the shelf, filled up from the page; or the page's own. Absent where only the address is known. */
  paper: z.optional(Paper),
  /** Where the reader has it, *Saved* first. */
  holdings: z.optional(z.array(Holding)),
  /** Names of the shelves that are on and have it, the bundled one too. */
  shelf: z.optional(z.string()),
  /** Where to read the abstract, when nothing but the address is known. */
  abstractUrl: z.optional(z.string()),
  /** Closest first; empty where nothing close is on the shelves. */
  kin: z.array(Kin),
  /** How many papers were compared. */
  compared: z.number(),
  /** What did not work and what it means, in a sentence for the reader. */
  notice: z.optional(z.string()),
})
export type OpenPaper = z.infer<typeof OpenPaper>

/** What came of saving a paper. */
export const Saving = z.object({
  /** Where it is on *Saved* now. */
  holding: Holding,
  /** False where it, or another version of it, was there before. */
  isNew: z.boolean(),
  /** The title it has there. */
  title: z.string(),
})
export type Saving = z.infer<typeof Saving>
