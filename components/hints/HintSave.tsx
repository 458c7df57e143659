import { useTranslate } from '../translate.tsx'
import type { HeldAs } from './use-hint-saving.ts'

type Props = { as: HeldAs; keys: string; label?: string; onClick: () => void }

/**
 * That the reader has a paper, or the way to save it. Not on which of their shelves it is, since the page can read the panel;
 * and what was saved before it was opened cannot be taken off from here.
 */
export function HintSave({ as, keys, label, onClick }: Props) {
  const t = useTranslate()
  if (as === 'saved') return <span class="pk-held">✓ {t('saved')}</span>
  return (
    <span class="pk-held">
      {as === 'shelved' && <span class="pk-shelved">✓ {t('onYourShelf')}</span>}
      <button
        type="button"
        class="pk-link pk-save"
        aria-keyshortcuts={keys}
        aria-label={label}
        aria-pressed={as === 'saved here'}
        onClick={onClick}
      >
        {as === 'saved here' ? `✓ ${t('saved')}` : t('save')}
      </button>
    </span>
  )
}
