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
  /** An import that is not finished: the shelf is not shown. */
  isImporting: z.optional(z.boolean()),
})
export type ShelfRecord = z.infer<typeof ShelfRecord>
