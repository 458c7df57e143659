import * as z from 'zod/mini'
import { CitationFormat } from './settings.ts'

/** A field that a citation names though nobody has verified it, worded for “check: …” beside the citation. */
export const Check = z.object({
  /** Id of the paper. */
  paper: z.string(),
  /** Path in the paper, such as `venue.publisher`. */
  field: z.string(),
  /** What to look at, as a reader says it: *publisher*. */
  label: z.string(),
})
export type Check = z.infer<typeof Check>

/** What goes to the clipboard, and what it would be called as a file. */
export const Citation = z.object({
  format: CitationFormat,
  text: z.string(),
  /** The same as rich text, for word processors; absent where the format is plain by nature. */
  html: z.optional(z.string()),
  fileName: z.string(),
  mimeType: z.string(),
  checks: z.array(Check),
})
export type Citation = z.infer<typeof Citation>
