import { useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import type { OpenPaper } from '../../lib/model/results.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { PopupServices } from './services.ts'

/** Putting the open paper on *Saved* and taking it off again. */
export function useSaving(services: PopupServices, show: (message: Message | undefined) => void) {
  const t = useTranslate()
  // By the paper's id: its id on *Saved*, or false once it is off. What was asked earlier knows nothing of it yet.
  const [changed, setChanged] = useState<Record<string, string | false>>({})
  const isBusy = useRef(false)
  const note = (id: string, savedId: string | false) => setChanged((all) => ({ ...all, [id]: savedId }))
  const explain = (error: unknown) =>
    show({ text: t('notSaved'), detail: errorMessage(error), isError: true })

  const isSaved = ({ paper, isSaved }: OpenPaper) => Boolean(paper && (changed[paper.id] ?? isSaved))
  const toggle = async (open: OpenPaper, page?: PagePaper) => {
    // A second click while the first is being written would undo it, or ask for what is no longer there.
    if (!open.paper || isBusy.current) return
    const { id } = open.paper
    isBusy.current = true
    try {
      if (!isSaved(open)) {
        note(id, await services.save(page ?? id))
        show({ text: t('saved') })
        return
      }
      const savedId = changed[id] || id
      const restore = await services.unsave(savedId)
      note(id, false)
      const undo = () =>
        restore().then(() => {
          note(id, savedId)
          show(undefined)
        }, explain)
      show({ text: t('unsaved'), action: { label: t('undo'), run: undo } })
    } catch (error) {
      explain(error)
    } finally {
      isBusy.current = false
    }
  }
  return { isSaved, toggle }
}
