import type { Browser } from 'puppeteer-core'

/** What only a script inside Firefox's own window can do: buttons, panels and add-on internals are not on any page. */
export type ChromeScript = {
  /** What a click on the toolbar button grants for the selected tab, without the panel. */
  grantActiveTab: (addon: string) => Promise<void>
  /** A real key press in the browser window, which its shortcuts see. */
  pressAltShiftK: () => Promise<void>
  /** Chooses an entry of the add-on in the context menu that is opening. */
  chooseInMenu: (addon: string, entry: string) => Promise<void>
  /** The text of the panel that is open, once it has an element that matches; closes the panel. */
  popupText: (selector: string) => Promise<string>
  backgroundState: (addon: string) => Promise<string>
  stopBackground: (addon: string) => Promise<void>
  /** For all pages: Firefox has no such choice for one. */
  preferScheme: (scheme: 'light' | 'dark') => Promise<void>
  /** What all origins together may store, in bytes; their storage is opened anew. */
  limitStorage: (bytes: number) => Promise<void>
}

type Connection = { send: (method: string, params: object) => Promise<{ result: unknown }> }
type Tree = { contexts: { context: string }[] }
type Evaluated = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } }

/** Reaches Firefox's window; needs `--remote-allow-system-access`. */
export async function openChromeScript(browser: Browser): Promise<ChromeScript> {
  const { connection } = browser as unknown as { connection: Connection }
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree
  const run = async (body: string) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    })
    const { exceptionDetails, result: value } = result as Evaluated
    if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`)
    return value?.value
  }
  const extension = (addon: string) => `WebExtensionPolicy.getByID(${JSON.stringify(addon)}).extension`
  return {
    grantActiveTab: async (addon) => {
      await run(`${extension(addon)}.tabManager.addActiveTabPermission(gBrowser.selectedTab)`)
    },
    pressAltShiftK: async () => {
      await run(PRESS_ALT_SHIFT_K)
    },
    chooseInMenu: async (addon, entry) => {
      await run(chooseInMenu(`${addon.replace(/\W/g, '_')}-menuitem-_${entry}`))
    },
    popupText: async (selector) => String(await run(readPanel(selector))),
    backgroundState: async (addon) => String(await run(`return ${extension(addon)}.backgroundState`)),
    preferScheme: async (scheme) => {
      const value = scheme === 'dark' ? 0 : 1
      await run(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`)
    },
    limitStorage: async (bytes) => {
      await run(limitStorage(Math.floor(bytes / 1024)))
    },
    stopBackground: async (addon) => {
      await run(`await ${extension(addon)}.terminateBackground({ ignoreDevToolsAttached: true })`)
    },
  }
}

const PRESS_ALT_SHIFT_K = `
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  keyboard.beginInputTransactionForTests(window)
  const keys = [['Alt', 'AltLeft'], ['Shift', 'ShiftLeft'], ['K', 'KeyK']]
    .map(([key, code]) => new KeyboardEvent('', { key, code, keyCode: key === 'K' ? 75 : key === 'Alt' ? 18 : 16 }))
  for (const key of keys) keyboard.keydown(key)
  for (const key of keys.reverse()) keyboard.keyup(key)`

const chooseInMenu = (id: string) => `
  const menu = document.getElementById('contentAreaContextMenu')
  for (const start = Date.now(); Date.now() - start < 30_000; ) {
    const item = menu.state === 'open' && document.getElementById(${JSON.stringify(id)})
    if (item) {
      item.doCommand()
      menu.hidePopup()
      return
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the context menu did not open within 30 s, or has no entry ' + ${JSON.stringify(id)} +
    ': ' + [...menu.querySelectorAll('[id*=menuitem]')].map((item) => item.id))`

// The limit is read when the storage is opened, and that is done anew only for tests.
const limitStorage = (kilobytes: number) => `
  Services.prefs.setBoolPref('dom.quotaManager.testing', true)
  Services.prefs.setIntPref('dom.quotaManager.temporaryStorage.fixedLimit', ${kilobytes})
  await new Promise((done) => { Services.qms.reset().callback = done })`

// The panel lives in a process of its own: a frame script reads it there.
const readPanel = (selector: string) => `
  const script = ${JSON.stringify(`sendAsyncMessage('paperkin:text',
    content.document.querySelector(${JSON.stringify(selector)}) ? content.document.body.innerText : '')`)}
  const read = (panel) => new Promise((done) => {
    panel.messageManager.addMessageListener('paperkin:text', (message) => done(message.data))
    panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false)
    // A panel that changes process while it loads takes the script with it.
    setTimeout(done, 1000, '')
  })
  for (const start = Date.now(); Date.now() - start < 30_000; ) {
    await new Promise((done) => setTimeout(done, 100))
    const panel = document.querySelector('browser.webextension-popup-browser')
    const text = panel && panel.currentURI?.spec.endsWith('popup.html') ? await read(panel) : ''
    if (!text) continue
    panel.closest('panel')?.hidePopup()
    return text
  }
  throw new Error('no panel opened, or it did not come to an answer, within 30 s')`
