import type { RawPaper } from '../record.ts'
import { readBibtexEntry } from './bibtex.ts'
import { type JsonObject, textOf, textsOf } from './json-fields.ts'

/** A paper of PaperMemory's memory. Its BibTeX says more than its own fields, which win where both speak. */
export function readPaperMemory(paper: JsonObject): RawPaper {
  const cited: RawPaper = readBibtexEntry(textOf(paper.bibtex) ?? '') ?? {}
  const [id, pdfUrl, note] = [textOf(paper.id) ?? '', textOf(paper.pdfLink), textOf(paper.note)]
  const arxiv = /^Arxiv-(.+)$/.exec(id)?.[1]
  const isFavorite = paper.favorite === true
  return {
    ...cited,
    title: textOf(paper.title) ?? cited.title,
    authors: textOf(paper.author)?.split(/\s+and\s+/) ?? cited.authors,
    issued: cited.issued ?? textOf(paper.year),
    ids: { ...cited.ids, ...(arxiv && { arxiv }) },
    pdfUrl,
    codeUrl: textOf(paper.codeLink),
    tags: [...textsOf(paper.tags), ...(isFavorite ? ['favorite'] : [])],
    // "Accepted @ ICCV 2017", at the note's start, is PaperMemory's own remark, not the reader's note.
    note: note?.replace(/^(?:Accepted|Published|Submitted|Under review|Rejected) @ .*\s*/i, ''),
    addedAt: textOf(paper.addDate),
  }
}
