import { Dialog } from '../Dialog.tsx'
import { useTranslate } from '../translate.tsx'
import { keyTable } from './popup-keys.ts'

/** The list of keys. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  return (
    <Dialog class="pk-dialog pk-help" headClass="pk-dialog-head" title={t('keysTitle')} onClose={onClose}>
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
    </Dialog>
  )
}
