import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import type { Import, ImportState } from './use-import.ts'
import { useTakeFocus } from './use-take-focus.ts'

type Props = { work: Import; state: ImportState; onShowShelf: (id: string) => void }

/** A file that is being brought in: what is in it, how far it is, what came of it. */
export function ImportPanel({ work, state, onShowShelf }: Props) {
  const t = useTranslate()
  const region = useRef<HTMLElement>(null)
  useTakeFocus(region, ANSWERS.has(state.stage) ? state.stage : undefined)
  return (
    <section class="pk-strip" aria-label={t('bringIn')} tabIndex={-1} ref={region}>
      <Stage work={work} state={state} onShowShelf={onShowShelf} />
    </section>
  )
}

/** What comes right after the reader asked for it; an end may come at any time. */
const ANSWERS = new Set<ImportState['stage']>(['read', 'running', 'failed'])

function Stage({ work, state, onShowShelf }: Props) {
  const t = useTranslate()
  const { file } = state
  switch (state.stage) {
    case 'reading':
      return (
        <ProgressLine label={t('readingFile', file.name)} progress={state.progress}>
          <Button onClick={work.cancel}>{t('cancel')}</Button>
        </ProgressLine>
      )
    case 'read':
      return (
        <ImportPreview
          preview={state.preview}
          onImport={(shelfName) => work.start(file, shelfName)}
          onCancel={work.cancel}
        />
      )
    case 'running':
      return (
        <ProgressLine
          label={t('bringingIn', state.shelfName)}
          progress={state.progress}
          isPaused={state.isPaused}
        >
          <Button onClick={() => work.pause(!state.isPaused)}>
            {t(state.isPaused ? 'resume' : 'pause')}
          </Button>
          <Button onClick={work.cancel}>{t('cancel')}</Button>
        </ProgressLine>
      )
    case 'done':
      return (
        <div class="pk-strip-line">
          <Outcome state={state} />
          <Button onClick={() => onShowShelf(state.outcome.shelf)}>{t('showShelf')}</Button>
          <Button onClick={work.close}>{t('close')}</Button>
        </div>
      )
    case 'failed':
      return (
        <div class="pk-strip-line">
          <p role="alert">
            <span dir="auto">{state.reason}</span> {state.wasRunning && t('asItWas')}
          </p>
          <Button onClick={() => work.bringIn([file])}>{t('tryAgain')}</Button>
          <Button onClick={work.close}>{t('close')}</Button>
        </div>
      )
  }
}

function Outcome({ state }: { state: Extract<ImportState, { stage: 'done' }> }) {
  const t = useTranslate()
  const { papers, merged, problems } = state.outcome
  const parts = [
    t.count('papersOnShelf', papers, state.shelfName),
    merged > 0 && t.count('recordsMerged', merged),
    problems > 0 && t.count('notRead', problems),
  ]
  return (
    <p role="status" dir="auto">
      {parts.filter(Boolean).join(', ')}.
    </p>
  )
}

function Button({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="pk-button" onClick={onClick}>
      {children}
    </button>
  )
}
