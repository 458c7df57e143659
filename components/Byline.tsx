import type { Paper } from '../lib/model/paper.ts'
import { shortAuthors, venueAndYear } from './byline.ts'
import { useTranslate } from './translate.tsx'

/** Authors, venue and year on one line. The authors give way first: the year is what is looked for. */
export function Byline({ paper, most = 4 }: { paper: Paper; most?: number }) {
  const t = useTranslate()
  const authors = shortAuthors(paper, t('etAl'), most)
  const where = venueAndYear(paper)
  if (!authors && !where) return null
  return (
    <div class="pk-by">
      {authors && (
        <span class="pk-authors" dir="auto" style={{ minWidth: leastWidth(authors) }}>
          {authors}
        </span>
      )}
      {authors && where && <span class="pk-dot"> · </span>}
      {where && <span class="pk-where">{where}</span>}
    </div>
  )
}

/** Some of the authors stay in sight; a short name takes no more room than it needs. */
const leastWidth = (authors: string) => `min(4em, ${authors.length / 2}ch)`
