import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import type { ShelvedPaper } from '../model/stored.ts'
import { type PackedText, packText, unpackText } from '../segments/packed-text.ts'
import { nameKey } from './name-key.ts'

/** A paper as it lies in the database: its records packed, beside them what IndexedDB finds it by and what the reader noted. */
export type StoredPaper = Omit<ShelvedPaper, keyof Records> &
  PackedText & { id: string; issued: string; names: string[] }

type Records = Pick<ShelvedPaper, 'paper' | 'mergedFrom'>

/** What is packed already, since it is as it was, need not be packed again. */
export function toStored(
  { paper, mergedFrom, ...rest }: ShelvedPaper,
  { packed, size }: PackedText = pack({ paper, mergedFrom }),
): StoredPaper {
  const names = paperNames(paper).map(nameKey)
  return { ...rest, packed, size, id: paper.id, issued: paper.issued ?? '', names }
}

/** The paper again. Throws `PaperkinError` where its record is damaged. */
export function toShelved(stored: StoredPaper): ShelvedPaper {
  const { id, issued: _issued, names: _names, packed, size, ...rest } = stored
  return { ...rest, ...unpack({ packed, size }, id) }
}

/** Packed, they take less than half of what the browser would write. */
export const pack = ({ paper, mergedFrom = [] }: Records): PackedText =>
  packText(JSON.stringify([paper, ...mergedFrom]), COMMON)

/**
 * What most records have in common: so each takes a ninth less. It is never changed: records could no longer be read; another one
 * is another version of the database.
 */
const COMMON = new TextEncoder().encode(
  '"unverified":["venue.pages"],"alsoTitled":["","language":"en","codeUrl":"https://github.com/","pdfUrl":"https://arxiv.org/pdf/",' +
    '"url":"https://openreview.net/forum?id=","url":"https://aclanthology.org/","venue":{"type":"article-journal","name":"Journal of ",' +
    '"volume":"","issue":"","pages":"","publisher":"","year":20"venue":{"type":"paper-conference","name":"Proceedings of the ' +
    'International Conference on ","year":20"primaryCategory":"cs.","issued":"20"ids":{"doi":"10.18653/v1/","acl":"20",' +
    '"openreview":""arxiv":""ids":{"arxiv":"},"url":"https://arxiv.org/abs/},{"family":"","given":""}],"ids":{' +
    '[{"id":"doi:10.","title":"[{"id":"openreview:","title":"[{"id":"acl:20","title":"[{"id":"arxiv:","title":"","abstract":' +
    '" outperforms. We show that In this paper, we propose a novel state-of-the-art experiments demonstrate ","authors":[{"family":"',
)

function unpack(text: PackedText, id: string): Records {
  try {
    const [paper, ...mergedFrom] = JSON.parse(unpackText(text, COMMON)) as [Paper, ...Paper[]]
    return { paper, ...(mergedFrom.length > 0 && { mergedFrom }) }
  } catch (error) {
    throw new PaperkinError(
      `The record of the paper ${id} is damaged on the disk. Restore your last backup; all other papers are as they were.`,
      { cause: error },
    )
  }
}
