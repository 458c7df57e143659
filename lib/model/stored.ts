import * as z from 'zod/mini'
import { Paper } from './paper.ts'

export const ReadState = z.enum(['to read', 'read'])
export type ReadState = z.infer<typeof ReadState>

/** What the reader noted about a paper on a shelf. */
export const Notes = z.object({
  readState: z.optional(ReadState),
  tags: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
})
export type Notes = z.infer<typeof Notes>

/** A paper as it lies on a shelf. */
export const ShelvedPaper = z.extend(Notes, {
  shelf: z.string(),
  paper: Paper,
  /** Order of arrival on the shelf, 1, 2, …; never reused. */
  number: z.number(),
  /** When it was put there, milliseconds since 1970. */
  addedAt: z.number(),
  /** The records that an import put together into this one, as they were. */
  mergedFrom: z.optional(z.array(Paper)),
})
export type ShelvedPaper = z.infer<typeof ShelvedPaper>

/** What is known of a shelf without opening it. */
export const ShelfRecord = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.number(),
  changedAt: z.number(),
  /** Papers on it. */
  count: z.number(),
  /** The highest `number` ever given on it. */
  lastNumber: z.number(),
  /** Rises with every change that is more than papers added at the end. */
  revision: z.number(),
  /** The shelf that papers are saved to. */
  isSaved: z.optional(z.boolean()),
  /** An import that is not finished: the shelf is not shown. */
  isImporting: z.optional(z.boolean()),
  /** When it was deleted, milliseconds since 1970; it is not shown, and erased when that can no longer be undone. */
  deletedAt: z.optional(z.number()),
})
export type ShelfRecord = z.infer<typeof ShelfRecord>

/** What happened to a paper on a shelf that has been there before: all that indexes beside the papers need to follow. */
export const ShelfChange = z.object({
  shelf: z.string(),
  /** The shelf's revision that it made. */
  revision: z.number(),
  number: z.number(),
  /** The paper's id before; absent where it was not there. */
  idBefore: z.optional(z.string()),
  /** Only the reader's notes changed. */
  isNotesOnly: z.optional(z.boolean()),
})
export type ShelfChange = z.infer<typeof ShelfChange>

/** What is known of an index that is kept beside the papers of a shelf. */
export const IndexHead = z.object({
  shelf: z.string(),
  kind: z.string(),
  /** Of its form and of what it was made with; another version is made anew. */
  version: z.string(),
  /** It holds the papers up to this number, as they were at this revision. */
  upTo: z.number(),
  revision: z.number(),
  /** Rises with every writing. */
  generation: z.number(),
  /** Checksums of its parts, in order. */
  sums: z.array(z.number()),
})
export type IndexHead = z.infer<typeof IndexHead>
