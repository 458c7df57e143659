import type { TransferProgress } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import { useLate } from '../use-late.ts'
import { ProgressLine } from './ProgressLine.tsx'

type Props = { isBusy: boolean; progress: TransferProgress | undefined }

/** Says that a change is still being made, and of how many papers it is done, once it takes longer than a blink. */
export function BusyLine({ isBusy, progress }: Props) {
  const t = useTranslate()
  const isLate = useLate(isBusy || undefined)
  if (!isBusy || !isLate) return null
  return (
    <section class="pk-strip" aria-label={t('working')}>
      <ProgressLine label={t('working')} progress={progress} />
    </section>
  )
}
