import { useEffect, useRef } from 'preact/hooks'
import type { Holding } from '../../lib/model/results.ts'
import type { ReadState } from '../../lib/model/stored.ts'
import { useTranslate } from '../translate.tsx'
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
  const t = useTranslate()
  const dialog = useRef<HTMLDialogElement>(null)
  const known = useRemote(loadTags, [])
  useEffect(() => {
    dialog.current?.showModal?.()
    dialog.current?.querySelector<HTMLElement>(FIELDS[field])?.focus()
  }, [])
  // Closed by itself, it gives the focus back to where it was.
  const close = () => (dialog.current?.close ? dialog.current.close() : onClose())
  return (
    <dialog class="pk-dialog pk-notes" ref={dialog} aria-labelledby="pk-notes-title" onClose={onClose}>
      <div class="pk-dialog-head">
        <h2 id="pk-notes-title" dir="auto">
          {title}
        </h2>
        <button type="button" class="pk-link" onClick={close}>
          {t('close')}
        </button>
      </div>
      <ReadStateField value={holding.readState} onChange={on.onMark} />
      <TagField tags={holding.tags ?? []} known={known.value ?? []} onTag={on.onTag} />
      <NoteField note={holding.note ?? ''} onKeep={on.onNote} />
    </dialog>
  )
}

const FIELDS = { tag: 'input[type="text"]', note: 'textarea' }
