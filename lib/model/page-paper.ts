import * as z from 'zod/mini'
import { Author, Ids, Venue } from './paper.ts'

/** Where on a page a value was read; `url` outranks all metadata that disagrees with it. */
export const Source = z.enum([
  'url',
  'site',
  'highwire',
  'prism',
  'dublin-core',
  'eprints',
  'bepress',
  'json-ld',
  'microdata',
  'open-graph',
  'heading',
  'page-title',
  'remembered',
])
export type Source = z.infer<typeof Source>

/** Why a field has its value: the source that won, and what other sources said otherwise. */
export const Evidence = z.object({
  source: Source,
  conflicts: z.optional(z.array(z.object({ source: Source, value: z.string() }))),
})
export type Evidence = z.infer<typeof Evidence>

/** What a page says about the one paper that is open on it. All text is plain: no tags, entities or braces. */
export const PagePaper = z.object({
  /** Address of the page it was read from. */
  url: z.string(),
  /** Absent where the address alone is known (a PDF tab). */
  title: z.optional(z.string()),
  abstract: z.optional(z.string()),
  authors: z.array(Author),
  /** As much of `YYYY-MM-DD` as the page gives. */
  issued: z.optional(z.string()),
  ids: Ids,
  primaryCategory: z.optional(z.string()),
  venue: z.optional(Venue),
  pdfUrl: z.optional(z.string()),
  /** The page about the paper, where `url` is its PDF. */
  abstractUrl: z.optional(z.string()),
  /** BCP 47. */
  language: z.optional(z.string()),
  /** By field name (`title`, `ids.doi`, …). */
  evidence: z.record(z.string(), Evidence),
  /** 0 to 1: how sure we are that this page is about this one paper. */
  confidence: z.number(),
})
export type PagePaper = z.infer<typeof PagePaper>
