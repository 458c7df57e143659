import type { PaperKey } from '../../lib/model/listing.ts'
import type { Listed } from '../../lib/model/results.ts'
import type { Notes, ReadState } from '../../lib/model/stored.ts'
import type { PopupServices } from './services.ts'
import type { Undo } from './use-actions.ts'
import type { Holdings } from './use-holdings.ts'

/** A note that was written, and what was noted before. */
export type Written = { note: string; before: Notes }

/** Writes what the reader notes about a paper they have, and takes it back. */
export function useNoting(services: PopupServices, holdings: Holdings) {
  /** Shows what the store has by then. */
  const showNotes = (listed: Listed, at: PaperKey, notes: Notes | undefined): boolean => {
    if (notes) holdings.note(listed, at, () => ({ ...NOTHING, ...notes }))
    else holdings.remove(listed, at)
    return true
  }
  const mark = async (listed: Listed, at: PaperKey, readState: ReadState | undefined): Promise<Undo> => {
    const before = await services.mark(at, readState)
    holdings.note(listed, at, () => ({ readState }))
    return async () => showNotes(listed, at, await services.unmark(at, readState, before))
  }
  const tag = async (listed: Listed, at: PaperKey, name: string, isOn: boolean): Promise<Undo> => {
    const before = await services.tag(at, name, isOn)
    holdings.note(listed, at, ({ tags = [] }) => {
      const others = tags.filter((one) => one !== name)
      return { tags: isOn ? [...others, name] : others }
    })
    return async () => showNotes(listed, at, await services.untag(at, name, before))
  }
  const write = async (listed: Listed, at: PaperKey, note: string): Promise<Written> => {
    const before = await services.note(at, note)
    holdings.note(listed, at, () => ({ note }))
    return { note, before }
  }
  const unwrite = async (listed: Listed, at: PaperKey, { note, before }: Written) =>
    showNotes(listed, at, await services.unnote(at, note, before))
  return { mark, tag, write, unwrite }
}

export type Noting = ReturnType<typeof useNoting>

const NOTHING: Notes = { readState: undefined, tags: undefined, note: undefined }
