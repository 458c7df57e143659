import * as z from 'zod/mini'

const Text = z.string().check(z.maxLength(50_000))

/** What a page shows of its paper in its body, as written there: LaTeX, labels and line breaks still in it. */
export const ShownFields = z.object({
  title: z.optional(Text),
  abstract: z.optional(Text),
  authors: z.optional(z.array(Text).check(z.maxLength(4000))),
  doi: z.optional(Text),
  primaryCategory: z.optional(Text),
})
export type ShownFields = z.infer<typeof ShownFields>

/**
 * A page of arXiv boiled down to what its reader needs. The script that is in every such page only collects it; what
 * turns it into a page paper is in the background.
 */
export const PageSnapshot = z.object({
  url: Text,
  /** Title of the document. */
  title: Text,
  /** `<meta>` in document order, name and value. */
  metas: z.array(z.tuple([Text, Text])).check(z.maxLength(5000)),
  shown: ShownFields,
  /** Typeset by LaTeXML: all of the paper, not its abstract page. */
  isLatexml: z.boolean(),
})
export type PageSnapshot = z.infer<typeof PageSnapshot>
