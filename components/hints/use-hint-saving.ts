import { useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { Held, HintServices } from './services.ts'

/** How the reader has a paper: saved from this panel, saved before, on another shelf of theirs, or not at all. */
export type HeldAs = 'saved here' | 'saved' | 'shelved' | undefined

/** Saving from the panel; what was saved from it can be taken off again. */
export function useHintSaving(
  held: Held,
  services: HintServices,
  show: (message: Message | undefined) => void,
) {
  const t = useTranslate()
  const isBusy = useRef(false)
  const [since, setSince] = useState<Readonly<Record<string, HeldAs>>>({})
  const before = (id: string): HeldAs =>
    held.saved.includes(id) ? 'saved' : held.shelved.includes(id) ? 'shelved' : undefined
  const heldAs = ({ id }: Paper) => (Object.hasOwn(since, id) ? since[id] : before(id))
  const set = (id: string, as: HeldAs) => setSince((all) => ({ ...all, [id]: as }))

  const save = async (paper: Paper) => {
    const { isNew } = await services.save(paper.id)
    set(paper.id, isNew ? 'saved here' : 'saved')
    const undo = { label: t('undo'), run: () => toggle(paper, 'saved here') }
    show(isNew ? { text: t('saved'), detail: paper.title, action: undo } : already(paper))
  }
  const takeBack = async (paper: Paper) => {
    await services.takeBack(paper.id)
    set(paper.id, before(paper.id))
    show({ text: t('unsaved'), detail: paper.title })
  }
  const already = ({ title }: Paper): Message => ({ text: t('savedBefore'), detail: title })

  const toggle = async (paper: Paper, as = heldAs(paper)) => {
    if (as === 'saved') return show(already(paper))
    if (isBusy.current) return
    isBusy.current = true
    try {
      await (as === 'saved here' ? takeBack(paper) : save(paper))
    } catch (error) {
      show({ text: t('notDone'), detail: errorMessage(error), isError: true })
    }
    isBusy.current = false
  }
  return { heldAs, toggle: (paper: Paper) => toggle(paper) }
}
