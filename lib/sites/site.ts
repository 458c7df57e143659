import type { Author, Ids, Venue } from '../model/paper.ts'

/** What a site's own reader adds to the generic one, field by field; absent = leave it to the generic reader. */
export type SiteFields = {
  title?: string
  authors?: Author[]
  abstract?: string
  issued?: string
  ids?: Ids
  primaryCategory?: string
  venue?: Venue
  pdfUrl?: string
  abstractUrl?: string
  language?: string
}
