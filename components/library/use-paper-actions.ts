import { useRef } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Notes } from '../../lib/model/stored.ts'
import { MARKED } from '../notes/read-states.ts'
import { useTranslate } from '../translate.tsx'
import { keyOf } from './paper-keys.ts'
import type { LibraryServices } from './services.ts'
import type { Actions, Show } from './use-actions.ts'

/** More than anybody pastes; each has to be fetched for it. */
const MOST_COPIED = 1000

/** What can be done with papers, one or many; each says what it did. */
export function usePaperActions(services: LibraryServices, actions: Actions, show: Show) {
  const t = useTranslate()
  const isRemoving = useRef(false)
  const countOf = (keys: PaperKey[]) => t.count('papersCount', keys.length)

  const copy = async (keys: PaperKey[]) => {
    if (keys.length === 0) return
    if (keys.length > MOST_COPIED) return show({ text: t('tooManyToCopy', MOST_COPIED), isError: true })
    const said = await actions.attempt(async () => {
      const shelved = await Promise.all(keys.map((key) => services.paper(key)))
      return services.copyCitation(shelved.map(({ paper }) => paper))
    })
    if (said) show({ text: said })
  }
  const tag = (keys: PaperKey[], name: string, isOn: boolean) =>
    actions.doing(
      (onProgress) => services.tag(keys, name, isOn, { onProgress }),
      t(isOn ? 'tagged' : 'untagged', name),
      countOf(keys),
    )
  const mark = (keys: PaperKey[], readState: Notes['readState']) =>
    actions.doing(
      (onProgress) => services.note(keys, { readState }, { onProgress }),
      t(MARKED[readState ?? 'unmarked']),
      countOf(keys),
    )
  const remove = async (keys: PaperKey[]): Promise<boolean> => {
    // Many take a while, in which they are still listed.
    if (isRemoving.current) return false
    isRemoving.current = true
    const isDone = await actions.doing(
      (onProgress) => services.remove(keys, { onProgress }),
      t.count('papersRemoved', keys.length),
    )
    isRemoving.current = false
    return isDone
  }
  const separate = (key: PaperKey) => actions.doing(() => services.separate(keyOf(key)), t('separated'))
  return { copy, tag, mark, remove, separate }
}

export type PaperActions = ReturnType<typeof usePaperActions>
