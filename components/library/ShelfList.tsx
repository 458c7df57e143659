import { useRef } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { ShelfItem } from './ShelfItem.tsx'
import type { ShelfRow } from './services.ts'
import { countOn } from './use-listing.ts'

type Props = {
  shelves: ShelfRow[]
  /** The one whose papers are listed; absent for all. */
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  onSwitch: (shelf: ShelfRow, isOn: boolean) => void
  onRename: (shelf: ShelfRow, name: string) => void
  /** True where it was done. */
  onDelete: (shelf: ShelfRow) => Promise<boolean>
}

/** All papers, the reader's shelves, and the bundled one, which can only be switched. */
export function ShelfList({ shelves, chosen, onChoose, ...on }: Props) {
  const t = useTranslate()
  const all = useRef<HTMLButtonElement>(null)
  const inOrder = [...shelves].sort((a, b) => Number(a.isBundled) - Number(b.isBundled))
  return (
    <nav class="pk-shelves" aria-label={t('shelves')}>
      <h2>{t('shelves')}</h2>
      <ul>
        <li class={chosen === undefined ? 'pk-shelf pk-current' : 'pk-shelf'}>
          <button
            type="button"
            ref={all}
            class="pk-shelf-name"
            aria-current={chosen === undefined ? 'true' : undefined}
            onClick={() => onChoose(undefined)}
          >
            {t('allPapers')}
          </button>
          <p class="pk-quiet">{t.count('papersCount', countOn(shelves, undefined))}</p>
        </li>
        {inOrder.map((shelf) => (
          <ShelfItem
            key={shelf.id}
            shelf={shelf}
            isChosen={shelf.id === chosen}
            onChoose={() => onChoose(shelf.id)}
            onSwitch={(isOn) => on.onSwitch(shelf, isOn)}
            onRename={(name) => on.onRename(shelf, name)}
            onDelete={async () => {
              // What is listed then; the button goes with the shelf.
              if (await on.onDelete(shelf)) all.current?.focus()
            }}
          />
        ))}
      </ul>
      <p class="pk-quiet">{t('shelvesHint')}</p>
    </nav>
  )
}
