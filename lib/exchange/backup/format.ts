import * as z from 'zod/mini'
import { Paper } from '../../model/paper.ts'
import { Settings } from '../../model/settings.ts'
import { Notes } from '../../model/stored.ts'

export const BACKUP_FORMAT = 'paperkin-backup'

/** Of the lines below the header. Raise it with every change to them, and add the step to `MIGRATIONS`. */
export const BACKUP_VERSION = 1

/** The first line of a backup. */
export const BackupHeader = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number(),
  /** Of all lines below; `hashLines` says how it is made. Equal libraries have equal hashes. */
  hash: z.string(),
  counts: z.object({ shelves: z.number(), papers: z.number() }),
  /** ISO 8601. */
  createdAt: z.string(),
})
export type BackupHeader = z.infer<typeof BackupHeader>

/** What a backup keeps of a shelf; its papers follow it, in order. */
export const BackupShelf = z.object({ id: z.string(), name: z.string(), createdAt: z.number() })
export type BackupShelf = z.infer<typeof BackupShelf>

/** A paper with what the reader noted about it. */
export const BackupPaper = z.extend(Notes, {
  paper: Paper,
  addedAt: z.number(),
  mergedFrom: z.optional(z.array(Paper)),
})
export type BackupPaper = z.infer<typeof BackupPaper>

/** What the reader chose; a setting that this Paperkin does not know is left out. */
export const BackupSettings = z.partial(Settings)
export type BackupSettings = z.infer<typeof BackupSettings>

/** A citation style of the reader's own, which the settings name. */
export const BackupStyle = z.object({ name: z.string(), csl: z.string() })
export type BackupStyle = z.infer<typeof BackupStyle>

/** A line below the header: the settings, a style, a shelf, or a paper on the shelf above it. */
export const BackupLine = z.union([
  z.object({ settings: BackupSettings }),
  z.object({ style: BackupStyle }),
  z.object({ shelf: BackupShelf }),
  BackupPaper,
])
export type BackupLine = z.infer<typeof BackupLine>

/** From a version to the next: makes a line of what was a line. */
export type Migrations = Record<number, (line: Record<string, unknown>) => Record<string, unknown>>

export const MIGRATIONS: Migrations = {}
