import { defineContentScript } from 'wxt/utils/define-content-script'
import { showHints } from './show-hints.tsx'

/** Hints on the pages of one paper at arXiv and its mirrors; on no list, no search and no PDF. */
export default defineContentScript({
  matches: [
    'https://arxiv.org/abs/*',
    'https://arxiv.org/html/*',
    'https://www.arxiv.org/abs/*',
    'https://www.arxiv.org/html/*',
    'https://export.arxiv.org/abs/*',
    'https://export.arxiv.org/html/*',
    'https://ar5iv.labs.arxiv.org/html/*',
    'https://ar5iv.org/html/*',
    'https://ar5iv.org/abs/*',
  ],
  runAt: 'document_idle',
  main: () => {
    // Safari has no idle callback; there the end of the queue must do.
    const whenIdle = globalThis.requestIdleCallback ?? setTimeout
    whenIdle(() => showHints(document))
  },
})
