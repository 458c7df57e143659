import { useEffect, useRef } from 'preact/hooks'
import type { MessageKey } from '../../lib/text/translate.ts'
import { useTranslate } from '../translate.tsx'

/** The list of keys of the table. */
export function LibraryKeys({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal?.(), [])
  return (
    <dialog class="pk-keys" ref={dialog} aria-labelledby="pk-keys-title" onClose={onClose}>
      <div class="pk-listing-head">
        <h2 id="pk-keys-title">{t('keysTitle')}</h2>
        <button type="button" class="pk-link" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <dl>
        {KEYS.map(({ keys, does }) => (
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
    </dialog>
  )
}

const KEYS: { keys: string[]; does: MessageKey }[] = [
  { keys: ['↑', '↓', 'PgUp', 'PgDn'], does: 'keyMove' },
  { keys: ['Home', 'End'], does: 'keyEnds' },
  { keys: ['↵'], does: 'keyDetails' },
  { keys: ['Space'], does: 'keySelect' },
  { keys: ['⇧ ↑', '⇧ ↓'], does: 'keyExtend' },
  { keys: ['Ctrl A'], does: 'keySelectAll' },
  { keys: ['c'], does: 'keyCopySelected' },
  { keys: ['Del'], does: 'keyRemove' },
  { keys: ['Ctrl Z'], does: 'keyUndo' },
  { keys: ['/'], does: 'keyFilter' },
  { keys: ['Esc'], does: 'keyClear' },
  { keys: ['?'], does: 'keyHelp' },
]
