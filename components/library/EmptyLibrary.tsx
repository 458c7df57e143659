import { useTranslate } from '../translate.tsx'
import { FileButton } from './FileButton.tsx'

/** Shown while there are no papers of the reader's own: how to come by some. */
export function EmptyLibrary({ onBringIn }: { onBringIn: (file: File) => void }) {
  const t = useTranslate()
  return (
    <div class="pk-empty">
      <h1 tabIndex={-1}>{t('emptyTitle')}</h1>
      <p>{t('emptyHow')}</p>
      <FileButton class="pk-main" label={t('bringInFile')} onFile={onBringIn} />
      <h2>{t('kindsOfFile')}</h2>
      <p>{t('kindsList')}</p>
      <p class="pk-quiet">{t('emptySave')}</p>
    </div>
  )
}
