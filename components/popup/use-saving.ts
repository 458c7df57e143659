import { useRef } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import type { Listed, Saving } from '../../lib/model/results.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { PopupServices } from './services.ts'
import { type Actions, doEach, type Undo } from './use-actions.ts'
import type { Holdings } from './use-holdings.ts'

/** A paper to be saved; the open one with all that its page says. */
export type Savable = Listed & { page?: PagePaper }

/** Putting papers on *Saved* and taking them off again. */
export function useSaving(
  services: PopupServices,
  holdings: Holdings,
  { alone, offerUndo }: Actions,
  show: (message: Message | undefined) => void,
) {
  const t = useTranslate()
  // By the paper's id: who saves one again that was just taken off wants it back with its notes.
  const takenOff = useRef(new Map<string, () => Promise<Saving>>())

  const put = async (listed: Savable): Promise<Saving> => {
    const putBack = takenOff.current.get(listed.paper.id)
    if (putBack) {
      const saving = await putBack()
      // What offered to put it back has nothing left to do.
      show(undefined)
      return saving
    }
    const saving = await services.save(listed.page ?? listed.paper.id)
    holdings.add(listed, saving.holding)
    return saving
  }
  const takeOff = async (listed: Listed, at: PaperKey): Promise<Undo> => {
    // Also where that fails: it was most likely taken off in another window, and if not, saving it finds it there.
    const restore = await services.unsave(at).finally(() => holdings.remove(listed, at))
    const putBack = async () => {
      const saving = await restore()
      takenOff.current.delete(listed.paper.id)
      holdings.add(listed, saving.holding)
      return saving
    }
    takenOff.current.set(listed.paper.id, putBack)
    return () => putBack().then(() => true)
  }
  /** Takes off what was just saved; where the reader has noted something since, it stays. */
  const takeBack = async (listed: Listed, at: PaperKey): Promise<boolean> => {
    const isOff = await services.takeBack(at)
    if (isOff) holdings.remove(listed, at)
    return isOff
  }

  const saveAll = async (papers: Savable[]) => {
    const undos: Undo[] = []
    const savings: Saving[] = []
    const failure = await doEach(papers, async (listed) => {
      const saving = await put(listed)
      savings.push(saving)
      if (saving.isNew) undos.push(() => takeBack(listed, saving.holding))
    })
    const title = papers.length === 1 ? savings[0]?.title : undefined
    if (undos.length === 0) return show({ text: t('savedBefore'), detail: failure ?? savings[0]?.title })
    const text = papers.length === 1 ? t('saved') : t.count('savedPapers', undos.length)
    offerUndo(text, failure ?? title, undos)
  }
  const unsaveAll = async (papers: Savable[]) => {
    const undos: Undo[] = []
    const failure = await doEach(papers, async (listed) => {
      const at = holdings.savedOf(listed)
      if (at) undos.push(await takeOff(listed, at))
    })
    const title = papers.length === 1 ? papers[0]?.paper.title : undefined
    const text = papers.length === 1 ? t('unsaved') : t.count('unsavedPapers', undos.length)
    offerUndo(text, failure ?? title, undos)
  }
  /** Saves those that are not saved; where all are, takes them off. */
  const toggle = (papers: Savable[]) =>
    alone(async () => {
      const missing = papers.filter((listed) => !holdings.savedOf(listed))
      if (missing.length > 0) await saveAll(missing)
      else if (papers.length > 0) await unsaveAll(papers)
    })
  return { toggle, put, takeBack }
}

export type SavingActions = ReturnType<typeof useSaving>
