import { useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import type { MessageKey } from '../../lib/text/translate.ts'
import { formatNames } from '../formats.ts'
import { useToast } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { Held, HideScope, HintServices } from './services.ts'
import { useHintSaving } from './use-hint-saving.ts'

type Start = {
  host: string
  format: CitationFormat
  held: Held
  startsFolded: boolean
  services: HintServices
}

/** What changes in the panel, and what its buttons do. */
export function useHints({ host, format, held, startsFolded, services }: Start) {
  const t = useTranslate()
  const { message, show, hold } = useToast()
  const [isFolded, setIsFolded] = useState(startsFolded)
  const [isHidden, setIsHidden] = useState(false)
  const saving = useHintSaving(held, services, show)

  const copy = async (paper: Paper, as: CitationFormat = format) => {
    const name = t(formatNames[as])
    try {
      const unsure = await services.copy(paper, as)
      show({
        text: t('copied', name),
        detail: unsure.length > 0 ? t('check', unsure.join(', ')) : paper.title,
      })
    } catch (error) {
      show({ text: t('notCopied', name), detail: errorMessage(error), isError: true })
    }
  }
  const fold = () => {
    services.fold(!isFolded)
    setIsFolded(!isFolded)
  }
  const hide = async (scope: HideScope) => {
    // Said when it is written, so that it holds even if the browser ends right after.
    try {
      await services.hide(scope)
    } catch (error) {
      return show({ text: errorMessage(error), isError: true })
    }
    setIsHidden(true)
    const undo = async () => {
      await services.unhide(scope)
      setIsHidden(false)
      show(undefined)
    }
    show({ text: t(HIDDEN[scope], host), action: { label: t('undo'), run: undo } })
  }
  return { message, hold, isFolded, isHidden, saving, copy, fold, hide }
}

const HIDDEN: Record<HideScope, MessageKey> = {
  page: 'hiddenOnPage',
  host: 'hiddenOnHost',
  everywhere: 'hiddenEverywhere',
}
