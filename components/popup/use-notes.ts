import type { Holding } from '../../lib/model/results.ts'
import type { ReadState } from '../../lib/model/stored.ts'
import { notedOf } from '../notes/noted.ts'
import { MARKED } from '../notes/read-states.ts'
import { useTranslate } from '../translate.tsx'
import type { PopupServices } from './services.ts'
import { type Actions, doEach, type Undo } from './use-actions.ts'
import type { Holdings } from './use-holdings.ts'
import { type Field, useNotesDialog } from './use-notes-dialog.ts'
import { useNoting } from './use-noting.ts'
import type { Savable, SavingActions } from './use-saving.ts'

/** What the reader notes about papers they have; a paper they do not have yet is saved first. */
export function useNotes(
  services: PopupServices,
  holdings: Holdings,
  saving: SavingActions,
  actions: Actions,
) {
  const t = useTranslate()
  const noting = useNoting(services, holdings)
  const { open: openDialog, dialog } = useNotesDialog(noting, holdings, actions)

  /** Where a paper's notes go; where it had to be saved for that, the way back. */
  const held = async (listed: Savable): Promise<{ holding: Holding; undoSave?: Undo }> => {
    const there = notedOf(holdings.of(listed))
    if (there) return { holding: there }
    const { holding, isNew } = await saving.put(listed)
    return { holding, ...(isNew && { undoSave: () => saving.takeBack(listed, holding) }) }
  }
  /** Marks papers with what comes after the mark of the first: to be read, read, and neither again. */
  const markNext = (papers: Savable[]) =>
    actions.alone(async () => {
      const [first] = papers
      if (!first) return
      const next = stateAfter(notedOf(holdings.of(first))?.readState)
      const undos: Undo[] = []
      const failure = await doEach(papers, async (listed) => {
        const { holding, undoSave } = await held(listed)
        // Taken off again once nothing is noted about it any more.
        if (undoSave) undos.unshift(undoSave)
        const { shelf, number } = holding
        undos.unshift(await noting.mark(listed, { shelf, number }, next))
      })
      const which = papers.length === 1 ? first.paper.title : t.count('papersCount', papers.length)
      actions.offerUndo(t(MARKED[next ?? 'unmarked']), failure ?? which, undos)
    })
  const open = (listed: Savable, field: Field) =>
    actions.alone(async () => {
      const { holding, undoSave } = await held(listed)
      openDialog(listed, holding, field, undoSave)
    })
  return { markNext, open, dialog }
}

function stateAfter(state: ReadState | undefined): ReadState | undefined {
  if (state === undefined) return 'to read'
  return state === 'to read' ? 'read' : undefined
}
