import { useTranslate } from '../translate.tsx'
import { ShelfItem } from './ShelfItem.tsx'
import type { ShelfRow } from './services.ts'

type Props = {
  shelves: ShelfRow[]
  /** The one whose papers are listed; absent for all. */
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  onSwitch: (shelf: ShelfRow, isOn: boolean) => void
  onRename: (shelf: ShelfRow, name: string) => void
  onDelete: (shelf: ShelfRow) => void
}

/** All papers, the reader's shelves, and the bundled one, which can only be switched. */
export function ShelfList({ shelves, chosen, onChoose, ...on }: Props) {
  const t = useTranslate()
  const own = shelves.filter(({ isBundled }) => !isBundled)
  const bundled = shelves.filter(({ isBundled }) => isBundled)
  const count = own.reduce((sum, shelf) => sum + shelf.count, 0)
  return (
    <nav class="pk-shelves" aria-label={t('shelves')}>
      <h2>{t('shelves')}</h2>
      <ul>
        <li class={chosen === undefined ? 'pk-shelf pk-current' : 'pk-shelf'}>
          <button
            type="button"
            class="pk-shelf-name"
            aria-current={chosen === undefined ? 'true' : undefined}
            onClick={() => onChoose(undefined)}
          >
            {t('allPapers')}
          </button>
          <p class="pk-quiet">{t.count('papersCount', count)}</p>
        </li>
        {[...own, ...bundled].map((shelf) => (
          <ShelfItem
            key={shelf.id}
            shelf={shelf}
            isChosen={shelf.id === chosen}
            onChoose={() => onChoose(shelf.id)}
            onSwitch={(isOn) => on.onSwitch(shelf, isOn)}
            onRename={(name) => on.onRename(shelf, name)}
            onDelete={() => on.onDelete(shelf)}
          />
        ))}
      </ul>
      <p class="pk-quiet">{t('shelvesHint')}</p>
    </nav>
  )
}
