import { useState } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Holding, Listed } from '../../lib/model/results.ts'
import type { ReadState } from '../../lib/model/stored.ts'
import { notedOf } from '../notes/noted.ts'
import { MARKED } from '../notes/read-states.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { PopupServices } from './services.ts'
import { type Holdings, isAt } from './use-holdings.ts'
import type { Savable, SavingActions } from './use-saving.ts'

type Field = 'tag' | 'note'
type Opened = { listed: Listed; at: PaperKey; holding: Holding; field: Field }

/** What the reader notes about papers they have; a paper they do not have yet is saved first. */
export function useNotes(
  services: PopupServices,
  holdings: Holdings,
  saving: SavingActions,
  show: (message: Message | undefined) => void,
) {
  const t = useTranslate()
  const [opened, setOpened] = useState<Opened>()
  const held = async (listed: Savable): Promise<Holding> =>
    notedOf(holdings.of(listed)) ?? (await saving.put(listed)).holding

  const mark = async (listed: Listed, { shelf, number }: PaperKey, readState: ReadState | undefined) => {
    await services.mark({ shelf, number }, readState)
    holdings.note(listed, { shelf, number }, () => ({ readState }))
  }
  /** Marks papers with what comes after the mark of the first: to be read, read, and neither again. */
  const markNext = (papers: Savable[]) =>
    saving.alone(async () => {
      const [first] = papers
      if (!first) return
      const next = stateAfter(notedOf(holdings.of(first))?.readState)
      for (const listed of papers) await mark(listed, await held(listed), next)
      show({
        text: t(MARKED[next ?? 'unmarked']),
        detail: papers.length === 1 ? first.paper.title : undefined,
      })
    })
  const open = (listed: Savable, field: Field) =>
    saving.alone(async () => {
      const holding = await held(listed)
      holdings.follow(listed)
      setOpened({ listed, at: { shelf: holding.shelf, number: holding.number }, holding, field })
    })

  const { listed, at } = opened ?? {}
  // Where it is gone, what is just being written must not vanish: keeping it then says why it cannot be.
  const holding = listed && at && (holdings.of(listed).find((one) => isAt(one, at)) ?? opened?.holding)
  return {
    markNext,
    open,
    dialog: listed &&
      at &&
      holding && {
        title: listed.paper.title,
        holding,
        field: opened?.field ?? 'note',
        onMark: (readState: ReadState | undefined) => saving.attempt(() => mark(listed, at, readState)),
        onTag: (tag: string, isOn: boolean) =>
          saving.attempt(async () => {
            await services.tag(at, tag, isOn)
            holdings.note(listed, at, ({ tags = [] }) => {
              const others = tags.filter((one) => one !== tag)
              return { tags: isOn ? [...others, tag] : others }
            })
          }),
        onNote: async (note: string) => {
          await services.note(at, note)
          holdings.note(listed, at, () => ({ note }))
        },
        onClose: () => setOpened(undefined),
      },
  }
}

function stateAfter(state: ReadState | undefined): ReadState | undefined {
  if (state === undefined) return 'to read'
  return state === 'to read' ? 'read' : undefined
}
