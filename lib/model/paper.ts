import * as z from 'zod/mini'

/**
 * One author. `family` is what is sorted and cited by; with `literal` it is a whole name that has no parts
 * (a consortium, a mononym). `particle` is the *van der* that does not move with the family name.
 */
export const Author = z.object({
  family: z.string(),
  given: z.optional(z.string()),
  particle: z.optional(z.string()),
  suffix: z.optional(z.string()),
  literal: z.optional(z.boolean()),
})
export type Author = z.infer<typeof Author>

/**
 * Ids by scheme, each in its canonical form: `arxiv` without version (`2310.08782`, `hep-th/9901001`), `doi`
 * lower-cased and without resolver, `acl`, `openreview`, `pmid`, `pmcid` (`PMC123`), and the sites' own.
 */
export const Ids = z.record(z.string(), z.string())
export type Ids = z.infer<typeof Ids>

/** Where a paper appeared. `type` is a CSL type (`article-journal`, `paper-conference`, `thesis`, …). */
export const Venue = z.object({
  type: z.optional(z.string()),
  name: z.string(),
  volume: z.optional(z.string()),
  issue: z.optional(z.string()),
  pages: z.optional(z.string()),
  publisher: z.optional(z.string()),
  year: z.optional(z.number()),
})
export type Venue = z.infer<typeof Venue>

/** One bibliographic record. What is not known is absent, never empty and never guessed. */
export const Paper = z.object({
  /** Paperkin's own key, made from the strongest id: `arxiv:2310.08782`, `doi:10.1000/x`, `title:…`. */
  id: z.string(),
  title: z.string(),
  abstract: z.optional(z.string()),
  authors: z.array(Author),
  /** First publication, as much of `YYYY-MM-DD` as is known. */
  issued: z.optional(z.string()),
  ids: Ids,
  /** arXiv's primary category, `cs.CL`. */
  primaryCategory: z.optional(z.string()),
  venue: z.optional(Venue),
  url: z.optional(z.string()),
  pdfUrl: z.optional(z.string()),
  codeUrl: z.optional(z.string()),
  /** BCP 47. */
  language: z.optional(z.string()),
  /** Titles under which other versions of the paper go. */
  alsoTitled: z.optional(z.array(z.string())),
  /** Paths of fields that rest on memory alone, such as `venue.publisher`. */
  unverified: z.optional(z.array(z.string())),
})
export type Paper = z.infer<typeof Paper>
