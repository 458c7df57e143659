import { defineBackground } from 'wxt/utils/define-background'
import { findHoldings } from '../../lib/library/holdings.ts'
import { createLibrary } from '../../lib/library/library.ts'
import { createShelves, loadShippedVectors } from '../../lib/library/shipped-shelves.ts'
import { ownCalls, pageCalls } from '../../lib/messaging/protocol.ts'
import { serve } from '../../lib/messaging/serve.ts'
import { recallPage, rememberPage } from '../../lib/storage/session.ts'
import { readSettings } from '../../lib/storage/settings.ts'
import { addContextMenu } from './context-menu.ts'
import { ownHandlers } from './own-handlers.ts'
import { pageHandlers } from './page-handlers.ts'

// The browser may end this worker at any moment: listeners are registered before anything is awaited, and nothing
// that matters lives here.
export default defineBackground({
  // A module shares its code with our pages, so that the citation code is in the package once.
  type: 'module',
  main: () => {
    const library = createLibrary({
      ...createShelves(),
      shelvesOff: async () => (await readSettings()).shelvesOff,
      findHoldings,
      remember: rememberPage,
      recall: recallPage,
      loadVectors: loadShippedVectors,
    })
    addContextMenu()
    serve([
      { for: 'own pages', calls: ownCalls, handlers: ownHandlers(library) },
      { for: 'web pages', calls: pageCalls, handlers: pageHandlers(library) },
    ])
  },
})
