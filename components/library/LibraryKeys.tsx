import type { MessageKey } from '../../lib/text/translate.ts'
import { Dialog } from '../Dialog.tsx'
import { useTranslate } from '../translate.tsx'

/** The list of keys of the table. */
export function LibraryKeys({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  return (
    <Dialog class="pk-keys" headClass="pk-listing-head" title={t('keysTitle')} onClose={onClose}>
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
    </Dialog>
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
