import { useTranslate } from '../translate.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { RestoreQuestion } from './RestoreQuestion.tsx'
import type { Files } from './use-files.ts'

/** What is being taken out, backed up or restored: how far it is, what went wrong, what is to be decided. */
export function FilesPanel({ files }: { files: Files }) {
  const t = useTranslate()
  const { task, isLate, failure, backup } = files
  if (task)
    return isLate ? (
      <section class="pk-strip" aria-label={task.label}>
        <ProgressLine label={task.label} progress={task.progress}>
          <button type="button" class="pk-button" onClick={files.cancel}>
            {t('cancel')}
          </button>
        </ProgressLine>
      </section>
    ) : null
  if (failure)
    return (
      <section class="pk-strip" aria-label={t('notDone')}>
        <div class="pk-strip-line">
          <p role="alert">
            <b>{t('notDone')}</b> {failure}
          </p>
          <button type="button" class="pk-button" onClick={files.closeFailure}>
            {t('close')}
          </button>
        </div>
      </section>
    )
  if (!backup) return null
  return <RestoreQuestion summary={backup.summary} onRestore={files.restore} onCancel={files.dropBackup} />
}
