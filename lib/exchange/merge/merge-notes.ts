import type { ImportedNotes } from '../record.ts'

/** What the reader noted about one paper in two places, as one: all tags, both notes, *read* before *to read*. */
export function mergeNotes(a: ImportedNotes, b: ImportedNotes): ImportedNotes {
  const tags = [...new Set([...(a.tags ?? []), ...(b.tags ?? [])])]
  const note = [...new Set([a.note, b.note].filter(Boolean))].join('\n\n')
  const readState = a.readState === 'read' || b.readState === 'read' ? 'read' : (a.readState ?? b.readState)
  const addedAt = Math.min(a.addedAt ?? Number.POSITIVE_INFINITY, b.addedAt ?? Number.POSITIVE_INFINITY)
  return {
    ...(readState && { readState }),
    ...(tags.length > 0 && { tags }),
    ...(note && { note }),
    ...(Number.isFinite(addedAt) && { addedAt }),
  }
}
