import { useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import type { LibraryServices } from './services.ts'

type Props = {
  services: LibraryServices
  changes: number
  /** Something else is going on. */
  mustWait: boolean
  onBackUp: () => Promise<boolean>
}

/** Asks once, quietly, whether to back up. */
export function BackupReminder({ services, changes, mustWait, onBackUp }: Props) {
  const t = useTranslate()
  const [isAnswered, setIsAnswered] = useState(false)
  const isAsked = useRemote(() => services.needsBackup(), [], { changes }).value
  const answer = () => {
    setIsAnswered(true)
    // It only reminds: where this cannot be written down, it asks again another day.
    services.dismissBackupReminder().catch(() => {})
  }
  if (!isAsked || isAnswered || mustWait) return null
  return (
    <section class="pk-strip pk-strip-quiet" aria-label={t('backUp')}>
      <div class="pk-strip-line">
        <p>{t('backupReminder')}</p>
        <button
          type="button"
          class="pk-link"
          onClick={async () => {
            if (await onBackUp()) answer()
          }}
        >
          {t('backUpNow')}
        </button>
        <button type="button" class="pk-link" onClick={answer}>
          {t('notNow')}
        </button>
      </div>
    </section>
  )
}
