import { useTranslate } from '../translate.tsx'
import { useLate } from '../use-late.ts'
import { ProgressLine } from './ProgressLine.tsx'

/** Says that a change is still being made, once it takes longer than a blink. */
export function BusyLine({ isBusy }: { isBusy: boolean }) {
  const t = useTranslate()
  const isLate = useLate(isBusy || undefined)
  if (!isBusy || !isLate) return null
  return (
    <section class="pk-strip" aria-label={t('working')}>
      <ProgressLine label={t('working')} />
    </section>
  )
}
