import type { Notes } from '../../lib/model/stored.ts'
import { MenuButton } from '../MenuButton.tsx'
import { READ_STATES } from '../notes/read-states.ts'
import { TagAdder } from '../notes/TagAdder.tsx'
import { useTranslate } from '../translate.tsx'
import type { ExportFormat } from './services.ts'
import { TakeOutMenu } from './TakeOutMenu.tsx'

type Props = {
  count: number
  tags: string[]
  onTag: (tag: string, isOn: boolean) => void
  onMark: (state: Notes['readState']) => void
  onCopy: () => void
  onTakeOut: (format: ExportFormat) => void
  onRemove: () => void
  onClear: () => void
}

/** What can be done with all selected papers at once. */
export function BulkBar({ count, tags, onTag, onMark, onCopy, ...on }: Props) {
  const t = useTranslate()
  const states = [
    { id: 'read', label: t(READ_STATES.read) },
    { id: 'to read', label: t(READ_STATES['to read']) },
    { id: 'unmarked', label: t('stateUnmarked') },
  ] as const
  return (
    <section class="pk-bulk" aria-label={t('selectedPapers')}>
      <b role="status">{t.count('selectedCount', count)}</b>
      <TagAdder known={tags} onAdd={(tag) => onTag(tag, true)} />
      {tags.length > 0 && (
        <MenuButton
          class="pk-button"
          label={t('takeOffTag')}
          items={tags.slice(0, MOST_TAGS).map((tag) => ({ id: tag, label: tag }))}
          onPick={(tag) => onTag(tag, false)}
        >
          {t('takeOffTag')}
        </MenuButton>
      )}
      <MenuButton
        class="pk-button"
        label={t('markAs')}
        items={[...states]}
        onPick={(state) => onMark(state === 'unmarked' ? undefined : state)}
      >
        {t('markAs')}
      </MenuButton>
      <button type="button" class="pk-button" aria-keyshortcuts="c" onClick={onCopy}>
        {t('copyCitation')}
      </button>
      <TakeOutMenu count={count} onPick={on.onTakeOut} />
      <button type="button" class="pk-button" aria-keyshortcuts="Delete" onClick={on.onRemove}>
        {t('remove')}
      </button>
      <button type="button" class="pk-link" onClick={on.onClear}>
        {t('clearSelection')}
      </button>
    </section>
  )
}

/** As many as a menu can show without scrolling. */
const MOST_TAGS = 20
