import type { Ref } from 'preact'
import type { CitationFormat } from '../lib/model/settings.ts'
import { byLastUse, formatNames } from './formats.ts'
import { MenuButton } from './MenuButton.tsx'
import { useTranslate } from './translate.tsx'

type Props = {
  class?: string
  recent: CitationFormat[]
  onPick: (format: CitationFormat) => void
  buttonRef?: Ref<HTMLButtonElement>
  keyHint?: string
}

/** “Cite as…”: every format, those used last first. */
export function CiteMenu({ recent, keyHint, ...props }: Props) {
  const t = useTranslate()
  const items = byLastUse(recent).map((format) => ({ id: format, label: t(formatNames[format]) }))
  return (
    <MenuButton {...props} keyHint={keyHint} label={t('citeAs')} items={items}>
      {keyHint && <kbd>{keyHint}</kbd>}
      {t('citeAs')}
    </MenuButton>
  )
}
