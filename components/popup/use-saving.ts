import { useRef } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import type { Holding, Listed, Saving } from '../../lib/model/results.ts'
import type { Notes } from '../../lib/model/stored.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { PopupServices } from './services.ts'
import type { Holdings } from './use-holdings.ts'

/** A paper to be saved; the open one with all that its page says. */
export type Savable = Listed & { page?: PagePaper }

type Undo = () => Promise<void>

/** Putting papers on *Saved* and taking them off again. */
export function useSaving(
  services: PopupServices,
  holdings: Holdings,
  show: (message: Message | undefined) => void,
) {
  const t = useTranslate()
  const isBusy = useRef(false)
  // By the paper's id: who saves one again that was just taken off wants it back with its notes.
  const takenOff = useRef(new Map<string, { putBack: Undo; holding: Holding }>())
  const explain = (error: unknown) => show({ text: t('notDone'), detail: errorMessage(error), isError: true })

  const attempt = (work: () => Promise<void>) => work().catch(explain)
  /** Runs one thing after the other: a second key while the first is being written would undo it. */
  const alone = async (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    await attempt(work)
    isBusy.current = false
  }
  const put = async (listed: Savable): Promise<Saving> => {
    const off = takenOff.current.get(listed.paper.id)
    if (off) {
      await off.putBack()
      // What offered to put it back has nothing left to do.
      show(undefined)
      return { holding: off.holding, isNew: true, title: listed.paper.title }
    }
    const saving = await services.save(listed.page ?? listed.paper.id)
    holdings.add(listed, saving.holding)
    return saving
  }
  const takeOff = async (listed: Listed, at: Holding): Promise<Undo> => {
    // Also where that fails: it was most likely taken off in another window, and if not, saving it finds it there.
    const restore = await services.unsave(at).finally(() => holdings.remove(listed, at))
    const putBack = async () => {
      await restore()
      takenOff.current.delete(listed.paper.id)
      holdings.add(listed, at)
    }
    takenOff.current.set(listed.paper.id, { putBack, holding: at })
    return putBack
  }
  const offerUndo = (text: string, detail: string | undefined, undos: Undo[]) => {
    const undo = () =>
      alone(async () => {
        for (; undos[0]; undos.shift()) await undos[0]()
        show(undefined)
      })
    show({ text, detail, action: { label: t('undo'), run: undo } })
  }

  /** Takes off what was just saved; where the reader has noted something since, it stays. */
  const takeBack = async (listed: Savable) => {
    const saved = holdings.savedOf(listed)
    if (saved && !hasNotes(saved)) await takeOff(listed, saved)
  }
  const saveAll = async (papers: Savable[]) => {
    const undos: Undo[] = []
    const savings: Saving[] = []
    for (const listed of papers) {
      const saving = await put(listed)
      savings.push(saving)
      if (saving.isNew) undos.push(() => takeBack(listed))
    }
    const [first] = savings
    if (undos.length === 0) show({ text: t('savedBefore'), detail: first?.title })
    // One is as easily taken off by the same key.
    else if (papers.length === 1) show({ text: t('saved'), detail: first?.title })
    else offerUndo(t.count('savedPapers', undos.length), undefined, undos)
  }
  const unsaveAll = async (papers: Savable[]) => {
    const undos: Undo[] = []
    let failure: unknown
    for (const listed of papers) {
      const at = holdings.savedOf(listed)
      if (!at) continue
      // One that cannot be taken off, as it is gone already, does not hold up the others, nor their undo.
      try {
        undos.push(await takeOff(listed, at))
      } catch (error) {
        failure = error
      }
    }
    if (failure && undos.length === 0) throw failure
    const text = papers.length === 1 ? t('unsaved') : t.count('unsavedPapers', undos.length)
    const title = papers.length === 1 ? papers[0]?.paper.title : undefined
    offerUndo(text, failure ? errorMessage(failure) : title, undos)
  }
  /** Saves those that are not saved; where all are, takes them off. */
  const toggle = (papers: Savable[]) =>
    alone(async () => {
      const missing = papers.filter((listed) => !holdings.savedOf(listed))
      if (missing.length > 0) await saveAll(missing)
      else if (papers.length > 0) await unsaveAll(papers)
    })
  return { toggle, put, alone, attempt }
}

const hasNotes = ({ readState, tags = [], note }: Notes) => Boolean(readState || tags.length > 0 || note)

export type SavingActions = ReturnType<typeof useSaving>
