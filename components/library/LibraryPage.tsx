import type { ComponentChildren } from 'preact'
import { Toast, useToast } from '../Toast.tsx'
import { PageNav } from './PageNav.tsx'
import { PapersView } from './PapersView.tsx'
import type { LibraryServices } from './services.ts'
import { useActions } from './use-actions.ts'
import { useChanges } from './use-changes.ts'
import type { View } from './use-view.ts'

type Props = {
  services: LibraryServices
  view: View
  /** What the settings view shows. */
  settings: ComponentChildren
}

/** The page of the library: the reader's papers, and the settings beside them. */
export function LibraryPage({ services, view, settings }: Props) {
  const { message, show } = useToast()
  const changes = useChanges(services)
  const actions = useActions(show)
  return (
    <div class={`pk-library pk-view-${view}`} aria-busy={actions.isBusy}>
      <PageNav view={view} />
      {view === 'papers' ? (
        <PapersView services={services} changes={changes} actions={actions} show={show} />
      ) : (
        settings
      )}
      <Toast message={message} />
    </div>
  )
}
