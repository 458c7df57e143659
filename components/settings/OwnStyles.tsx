import { useId, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Settings } from '../../lib/model/settings.ts'
import { useTranslate } from '../translate.tsx'
import type { SettingsServices } from './services.ts'

type Undo = { title: string; putBack: () => Promise<void> }

/** Adds a citation style from a file, and takes the chosen one away again where it is the reader's own. */
export function OwnStyles({ settings, services }: { settings: Settings; services: SettingsServices }) {
  const t = useTranslate()
  const id = useId()
  const [problem, setProblem] = useState<string>()
  const [undo, setUndo] = useState<Undo>()
  const chosen = settings.ownStyles.find(({ name }) => name === settings.citationStyle)

  const attempt = (work: Promise<void>) => {
    setProblem(undefined)
    setUndo(undefined)
    work.catch((error) => setProblem(errorMessage(error)))
  }
  const add = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (file) attempt(services.addStyle(file))
    // The same file, mended, can be chosen again.
    input.value = ''
  }
  const remove = ({ name, title }: { name: string; title: string }) =>
    attempt(services.removeStyle(name).then((putBack) => setUndo({ title, putBack })))

  return (
    <div class="pk-field">
      <label for={id}>{t('addStyle')}</label>
      <input
        id={id}
        type="file"
        accept=".csl,.xml"
        aria-describedby={`${id}-said`}
        onChange={(event) => add(event.currentTarget)}
      />
      <p id={`${id}-said`} class={problem ? 'pk-problem' : 'pk-quiet'} role="status">
        {problem ?? (undo && t('styleRemoved', undo.title))}
      </p>
      {chosen && (
        <button type="button" class="pk-button" onClick={() => remove(chosen)}>
          {t('removeStyle', chosen.title)}
        </button>
      )}
      {undo && (
        <button type="button" class="pk-button" onClick={() => attempt(undo.putBack())}>
          {t('undo')}
        </button>
      )}
    </div>
  )
}
