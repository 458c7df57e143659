import { useRef } from 'preact/hooks'
import type { BackupSummary } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import { formatDay } from './formatting.ts'
import { useTakeFocus } from './use-take-focus.ts'

type Props = { summary: BackupSummary; onRestore: () => void; onCancel: () => void }

/** What is in a backup, and whether it is to take the place of the library. */
export function RestoreQuestion({ summary, onRestore, onCancel }: Props) {
  const t = useTranslate()
  const region = useRef<HTMLElement>(null)
  useTakeFocus(region, summary.hash)
  const { shelves, papers, createdAt } = summary
  return (
    <section class="pk-strip" aria-label={t('restore')} tabIndex={-1} ref={region}>
      <div class="pk-strip-line">
        <p dir="auto">
          <b>{t('backupOf', formatDay(Date.parse(createdAt)))}</b>{' '}
          {t.count('backupHolds', papers, shelves.join(', '))}
        </p>
        <button type="button" class="pk-main" onClick={onRestore}>
          {t('replaceLibrary')}
        </button>
        <button type="button" class="pk-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  )
}
