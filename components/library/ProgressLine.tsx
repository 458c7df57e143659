import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import { formatDuration } from './formatting.ts'

type Props = {
  label: string
  progress?: TransferProgress
  isPaused?: boolean
  /** Its buttons. */
  children?: ComponentChildren
}

/** How far something is, as a bar and in numbers. */
export function ProgressLine({ label, progress, isPaused = false, children }: Props) {
  const t = useTranslate()
  const id = useId()
  return (
    <div class="pk-strip-line">
      <div class="pk-progress">
        <label for={id} dir="auto">
          {label}
        </label>
        <progress id={id} max={1} value={progress?.share} />
      </div>
      {children}
      {/* Behind the buttons, which would move under the pointer with every number. */}
      <span class="pk-numbers">{isPaused ? t('paused') : progress && <Numbers progress={progress} />}</span>
      {/* The numbers change too often to be read out; that it stands still is worth saying. */}
      <span class="pk-unseen" role="status">
        {isPaused ? t('paused') : label}
      </span>
    </div>
  )
}

function Numbers({ progress }: { progress: TransferProgress }) {
  const t = useTranslate()
  const { papers, problems, papersPerSecond, secondsLeft } = progress
  const parts = [
    papers > 0 && t.count('papersCount', papers),
    problems > 0 && t.count('problemsCount', problems),
    papersPerSecond > 0 && t('perSecond', Math.round(papersPerSecond)),
    secondsLeft !== undefined && t('timeLeft', formatDuration(secondsLeft)),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
