import { useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { formatBytes, formatDay } from './formatting.ts'
import { ShelfName } from './ShelfName.tsx'
import type { ShelfRow } from './services.ts'

type Props = {
  shelf: ShelfRow
  isChosen: boolean
  onChoose: () => void
  onSwitch: (isOn: boolean) => void
  onRename: (name: string) => void
  onDelete: () => void
}

/** One shelf: its name, what is on it, whether it is searched; for the chosen one, what can be done with it. */
export function ShelfItem({ shelf, isChosen, onChoose, onSwitch, onRename, onDelete }: Props) {
  const t = useTranslate()
  const [isRenaming, setIsRenaming] = useState(false)
  const rename = (name: string | undefined) => {
    setIsRenaming(false)
    if (name && name !== shelf.name) onRename(name)
  }
  const size = [t.count('papersCount', shelf.count), shelf.bytes && formatBytes(shelf.bytes)]
  return (
    <li class={isChosen ? 'pk-shelf pk-current' : 'pk-shelf'}>
      <input
        type="checkbox"
        checked={shelf.isOn}
        aria-label={t('searchThrough', shelf.name)}
        title={t('searchThrough', shelf.name)}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {isRenaming ? (
        <ShelfName name={shelf.name} onDone={rename} />
      ) : shelf.isBundled ? (
        <span class="pk-shelf-name" dir="auto">
          {shelf.name}
        </span>
      ) : (
        <button
          type="button"
          class="pk-shelf-name"
          dir="auto"
          aria-current={isChosen ? 'true' : undefined}
          onClick={onChoose}
        >
          {shelf.name}
        </button>
      )}
      <p class="pk-quiet">{size.filter(Boolean).join(' · ')}</p>
      {isChosen && !shelf.isBundled && (
        <>
          <p class="pk-quiet">
            {datesOf(shelf)
              .map(([key, day]) => t(key, day))
              .join(' · ')}
          </p>
          <div class="pk-shelf-acts">
            <button type="button" class="pk-link" onClick={() => setIsRenaming(true)}>
              {t('rename')}
            </button>
            <button type="button" class="pk-link" onClick={onDelete}>
              {t('delete')}
            </button>
          </div>
        </>
      )}
    </li>
  )
}

/** When it was made, and when it was last changed where that was another day. */
function datesOf({ createdAt, changedAt }: ShelfRow): ['made' | 'changed', string][] {
  const made = createdAt === undefined ? '' : formatDay(createdAt)
  const changed = changedAt === undefined ? '' : formatDay(changedAt)
  const dates: ['made' | 'changed', string][] = []
  if (made) dates.push(['made', made])
  if (changed && changed !== made) dates.push(['changed', changed])
  return dates
}
