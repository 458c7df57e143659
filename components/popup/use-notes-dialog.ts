import { useState } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Holding, Listed } from '../../lib/model/results.ts'
import type { ReadState } from '../../lib/model/stored.ts'
import { MARKED } from '../notes/read-states.ts'
import { useTranslate } from '../translate.tsx'
import { createNotesSession, type NotesSession } from './notes-session.ts'
import type { Actions, Undo } from './use-actions.ts'
import { type Holdings, isAt } from './use-holdings.ts'
import type { Noting } from './use-noting.ts'

export type Field = 'tag' | 'note'

type Opened = { listed: Listed; at: PaperKey; holding: Holding; field: Field; session: NotesSession }

/** The dialog of one paper's notes; Undo of what is done in it. */
export function useNotesDialog(noting: Noting, holdings: Holdings, actions: Actions) {
  const t = useTranslate()
  const [opened, setOpened] = useState<Opened>()

  /** `undoSave` where the paper was saved to be noted about. */
  const open = (listed: Listed, holding: Holding, field: Field, undoSave?: Undo) => {
    const { shelf, number } = holding
    const session = createNotesSession((steps) => {
      const [said = '', ...others] = new Set(steps.map((step) => step.said))
      const undos = steps.map((step) => step.undo).toReversed()
      actions.offerUndo(others.length > 0 ? t('notesChanged') : said, listed.paper.title, undos)
    })
    if (undoSave) session.add(t('saved'), undoSave)
    holdings.follow(listed)
    setOpened({ listed, at: { shelf, number }, holding, field, session })
  }
  const dialogOf = ({ listed, at, holding, field, session }: Opened) => ({
    title: listed.paper.title,
    // Where it is gone, what is just being written must not vanish: keeping it then says why it cannot be.
    holding: holdings.of(listed).find((one) => isAt(one, at)) ?? holding,
    field,
    onMark: (readState: ReadState | undefined) =>
      actions.attempt(async () =>
        session.add(t(MARKED[readState ?? 'unmarked']), await noting.mark(listed, at, readState)),
      ),
    onTag: (tag: string, isOn: boolean) =>
      actions.attempt(async () =>
        session.add(t(isOn ? 'tagged' : 'untagged', tag), await noting.tag(listed, at, tag, isOn)),
      ),
    onNote: async (note: string) => {
      try {
        const written = await noting.write(listed, at, note)
        session.addNote(written, t('noteChanged'), (all) => noting.unwrite(listed, at, all))
      } catch (error) {
        // The dialog says it, while it is there.
        if (session.isClosed()) actions.explain(error)
        throw error
      }
    },
    onClose: () => {
      setOpened(undefined)
      session.close()
    },
  })
  return { open, dialog: opened && dialogOf(opened) }
}
