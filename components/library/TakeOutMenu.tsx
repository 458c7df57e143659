import { MenuButton } from '../MenuButton.tsx'
import { useTranslate } from '../translate.tsx'
import type { ExportFormat } from './services.ts'

/** The formats papers can be taken out in, each with how many they are. */
export function TakeOutMenu({ count, onPick }: { count: number; onPick: (format: ExportFormat) => void }) {
  const t = useTranslate()
  const hint = t.count('papersCount', count)
  const items: { id: ExportFormat; label: string; hint: string }[] = [
    { id: 'bibtex', label: t('formatBibtex'), hint },
    { id: 'ris', label: t('formatRis'), hint },
    { id: 'csl-json', label: t('formatCslJson'), hint },
    { id: 'json-lines', label: t('formatJsonLines'), hint },
  ]
  return (
    <MenuButton class="pk-button" label={t('takeOut')} items={items} note={t('takeOutNotes')} onPick={onPick}>
      {t('takeOut')}
    </MenuButton>
  )
}
