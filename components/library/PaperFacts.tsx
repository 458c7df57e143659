import type { Notes, ShelvedPaper } from '../../lib/model/stored.ts'
import { Byline } from '../Byline.tsx'
import { NoteField } from '../notes/NoteField.tsx'
import { ReadStateField } from '../notes/ReadStateField.tsx'
import { TagField } from '../notes/TagField.tsx'
import { useTranslate } from '../translate.tsx'
import { formatDay } from './formatting.ts'
import { PaperIds } from './PaperIds.tsx'
import { PaperLinks } from './PaperLinks.tsx'

type Props = {
  shelved: ShelvedPaper
  tags: string[]
  shelfName: (id: string) => string
  onUrl: (url: string) => void
  onNote: (note: string) => Promise<unknown>
  onNoteLeft: (title: string) => void
  onCopy: () => void
  onTag: (tag: string, isOn: boolean) => void
  onMark: (readState: Notes['readState']) => void
  onRemove: () => void
  onSeparate: () => void
}

/** What is known of a paper, and what the reader noted about it. */
export function PaperFacts({ shelved, tags, shelfName, ...on }: Props) {
  const t = useTranslate()
  const { paper, shelf, addedAt, readState, tags: own = [], note = '', mergedFrom = [] } = shelved
  return (
    <>
      <h2 class="pk-title" dir="auto">
        {paper.title}
      </h2>
      <Byline paper={paper} most={12} />
      <div class="pk-actions">
        <button type="button" class="pk-main" aria-keyshortcuts="c" onClick={on.onCopy}>
          {t('copyCitation')}
        </button>
        <PaperLinks paper={paper} onUrl={on.onUrl} />
        <button type="button" class="pk-button" onClick={on.onRemove}>
          {t('remove')}
        </button>
      </div>
      {paper.abstract && (
        <p class="pk-abstract pk-open" dir="auto">
          {paper.abstract}
        </p>
      )}
      <ReadStateField value={readState} onChange={on.onMark} />
      <TagField tags={own} known={tags} onTag={on.onTag} />
      <NoteField note={note} onKeep={on.onNote} onLeave={() => on.onNoteLeft(paper.title)} />
      <PaperIds ids={paper.ids} />
      <p class="pk-quiet" dir="auto">
        {t('onShelfSince', shelfName(shelf), formatDay(addedAt))}
      </p>
      {mergedFrom.length > 1 && (
        <p class="pk-quiet">
          {t.count('putTogether', mergedFrom.length)} ·{' '}
          <button type="button" class="pk-link" onClick={on.onSeparate}>
            {t('separate')}
          </button>
        </p>
      )}
    </>
  )
}
