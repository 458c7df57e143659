import type { Holding } from '../../lib/model/results.ts'
import type { ReadState } from '../../lib/model/stored.ts'
import { Dialog } from '../Dialog.tsx'
import { useRemote } from '../use-remote.ts'
import { NoteField } from './NoteField.tsx'
import { ReadStateField } from './ReadStateField.tsx'
import { TagField } from './TagField.tsx'

type Props = {
  title: string
  holding: Holding
  /** Where the cursor starts. */
  field: 'tag' | 'note'
  /** All tags in use, asked for once the dialog is open. */
  loadTags: () => Promise<string[]>
  onMark: (readState: ReadState | undefined) => void
  onTag: (tag: string, isOn: boolean) => void
  onNote: (note: string) => Promise<unknown>
  onClose: () => void
}

/** What the reader notes about a paper: read or to be read, tags, a note. Each is kept as it is made. */
export function NotesDialog({ title, holding, field, loadTags, onClose, ...on }: Props) {
  const known = useRemote(loadTags, [])
  return (
    <Dialog
      class="pk-dialog pk-notes"
      headClass="pk-dialog-head"
      title={title}
      startAt={FIELDS[field]}
      onClose={onClose}
    >
      <ReadStateField value={holding.readState} onChange={on.onMark} />
      <TagField tags={holding.tags ?? []} known={known.value ?? []} onTag={on.onTag} />
      <NoteField note={holding.note ?? ''} onKeep={on.onNote} />
    </Dialog>
  )
}

const FIELDS = { tag: 'input[type="text"]', note: 'textarea' }
