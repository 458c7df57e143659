import { useTranslate } from '../translate.tsx'
import { FileButton } from './FileButton.tsx'
import type { ExportFormat } from './services.ts'
import { TakeOutMenu } from './TakeOutMenu.tsx'

type Props = {
  /** How many papers would be taken out. */
  count: number
  /** Absent where the page offers it elsewhere. */
  onBringIn?: (file: File) => void
  onTakeOut: (format: ExportFormat) => void
  onBackUp: () => void
  onRestore: (file: File) => void
}

/** The ways of papers in and out, and of the whole library. */
export function FileActions({ count, onBringIn, onTakeOut, onBackUp, onRestore }: Props) {
  const t = useTranslate()
  return (
    <div class="pk-file-acts">
      {onBringIn && <FileButton class="pk-button" label={t('bringInFile')} onFile={onBringIn} />}
      {count > 0 && <TakeOutMenu count={count} onPick={onTakeOut} />}
      {count > 0 && (
        <button type="button" class="pk-button" onClick={onBackUp}>
          {t('backUp')}
        </button>
      )}
      <FileButton class="pk-button" label={t('restore')} onFile={onRestore} />
    </div>
  )
}
