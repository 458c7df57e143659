import { useTranslate } from '../translate.tsx'
import type { LibraryServices, ShelfRow } from './services.ts'
import type { Actions } from './use-actions.ts'

/** What can be done with shelves. A switch or a new name is its own undo. */
export function useShelfActions(services: LibraryServices, actions: Actions) {
  const t = useTranslate()
  return {
    switchOn: ({ id }: ShelfRow, isOn: boolean) => actions.attempt(() => services.switchShelf(id, isOn)),
    rename: ({ id }: ShelfRow, name: string) => actions.attempt(() => services.renameShelf(id, name)),
    /** True where it was done. */
    remove: ({ id, name, count }: ShelfRow) =>
      actions.doing(() => services.deleteShelf(id), t('shelfDeleted', name), t.count('papersCount', count)),
  }
}
