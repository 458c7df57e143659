import type { PopupServices } from '../../components/popup/services.ts'
import { once } from '../../lib/library/once.ts'
import { client } from '../../lib/messaging/client.ts'
import type { OwnCalls } from '../../lib/messaging/protocol.ts'
import { copyText } from '../../lib/platform/clipboard.ts'
import { downloadText } from '../../lib/platform/download.ts'
import { openSettings, openTab } from '../../lib/platform/navigate.ts'
import { watchOpening, watchShelves } from '../../lib/storage/announce.ts'
import { rememberFormat } from '../../lib/storage/recent-formats.ts'
import { watchSettings } from '../../lib/storage/settings.ts'
import { cite } from './cite.ts'
import { askAbout, findSubject } from './open-home.ts'

/** What the popup asks of background, tab, clipboard and storage. */
export function createServices(): PopupServices {
  const background = client<OwnCalls>()
  const subject = once(() => findSubject(background))
  return {
    openHome: async () => askAbout(background, await subject()),
    watch: (onChange) =>
      until((signal) => {
        watchShelves(onChange, signal)
        watchSettings(onChange, signal)
      }),
    watchOpening: (onWait) => until((signal) => watchOpening(onWait, signal)),
    search: background.search,
    kin: background.kin,
    newest: background.newest,
    cite,
    copy: copyText,
    download: ({ fileName, mimeType, text }) => downloadText(fileName, mimeType, text),
    save: background.save,
    unsave: async ({ shelf, number }) => {
      const shelved = await background.unsave({ shelf, number })
      return () => background.restore(shelved)
    },
    takeBack: background.takeBack,
    mark: (paper, readState) => background.mark({ paper, readState }),
    tag: (paper, tag, isOn) => background.tag({ paper, tag, isOn }),
    note: (paper, note) => background.note({ paper, note }),
    unmark: (paper, readState, before) => background.unmark({ paper, readState, before }),
    untag: (paper, tag, before) => background.untag({ paper, tag, before }),
    unnote: (paper, note, before) => background.unnote({ paper, note, before }),
    knownTags: async () => (await import('./known-tags.ts')).readKnownTags(),
    rememberFormat,
    openUrl: (url) => openTab(url).then(closePopup),
    openSettings: () => openSettings().then(closePopup),
  }
}

/** Starts what goes on until the function that it gives is called. */
function until(start: (signal: AbortSignal) => void): () => void {
  const controller = new AbortController()
  start(controller.signal)
  return () => controller.abort()
}

/** Firefox leaves the popup open when a tab opens behind it. */
function closePopup(): void {
  if (document.documentElement.dataset.view !== 'page') window.close()
}
