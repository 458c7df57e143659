import * as z from 'zod/mini'
import type { Author, Paper, Venue } from '../model/paper.ts'
import { Notes } from '../model/stored.ts'

/** What a file says about one paper, in its own words; `toPaper` makes a paper of it. All text may hold markup. */
export type RawPaper = {
  title?: string
  abstract?: string
  /** As written, *Family, Given* or *Given Family*, or already in parts. */
  authors?: (string | Author)[]
  /** Any written date. */
  issued?: string
  /** By scheme, in any form: with prefix, version or resolver. */
  ids?: { [scheme: string]: string | undefined }
  primaryCategory?: string
  venue?: { [Field in keyof Venue]?: string | undefined }
  url?: string
  pdfUrl?: string
  codeUrl?: string
  language?: string
  alsoTitled?: string[]
  tags?: string[]
  note?: string
  readState?: Notes['readState']
  /** When it was put into the collection that the file was made from: any written date and time. */
  addedAt?: string
}

/** What the reader noted in the program the file comes from, and when the paper was put there (milliseconds). */
export const ImportedNotes = z.extend(Notes, { addedAt: z.optional(z.number()) })
export type ImportedNotes = z.infer<typeof ImportedNotes>

/** Where in a file something stands: the line it begins on, and what it is called there (citation key, id, title). */
export type Place = { line: number; entry?: string }

/** One record of a file: raw, or a paper as Paperkin wrote it, or why it cannot be read. */
export type Item = Place & ({ raw: RawPaper } | { paper: Paper; notes?: ImportedNotes } | { reason: string })

/**
 * Reads records from a text that comes in pieces, cut anywhere. Neither `push` nor `end` throws on what the text
 * says: what cannot be read is an item with its reason, and the records after it are read.
 */
export type RecordReader = { push: (text: string) => Item[]; end: () => Item[] }

/** The longest record that is read, in characters. Longer ones are skipped, so that memory stays bounded. */
export const MAX_RECORD = 4_000_000

export const TOO_LONG = `It is longer than ${MAX_RECORD / 1_000_000} MB, more than any paper's record, and was skipped.`
