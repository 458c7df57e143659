import { useEffect, useRef } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { keyTable } from './popup-keys.ts'

/** The list of keys; any way out of it leads back to where the reader was. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal?.(), [])
  return (
    <dialog
      class="pk-dialog pk-help"
      ref={dialog}
      aria-labelledby="pk-help-title"
      onClose={onClose}
      onCancel={onClose}
    >
      <div class="pk-dialog-head">
        <h2 id="pk-help-title">{t('keysTitle')}</h2>
        <button type="button" class="pk-link" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <dl>
        {keyTable.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="pk-quiet">{t('keysNote')}</p>
    </dialog>
  )
}
