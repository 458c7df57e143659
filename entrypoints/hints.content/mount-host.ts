import { lookUpMessage, uiLanguage } from '../../lib/platform/messages.ts'
import css from './style.css?inline'

/**
 * An element of our own at the end of the page, with a shadow tree: the page's styles end there, and so do ours. The
 * tree is open, so that assistive tools and tests see in.
 */
export function mountHost(page: Document): { host: HTMLElement; root: HTMLElement } {
  // What an earlier version left behind when the extension was updated under an open page.
  page.querySelector('paperkin-hints')?.remove()
  const host = page.createElement('paperkin-hints')
  host.lang = uiLanguage()
  host.dir = lookUpMessage('@@bidi_dir', [])
  const style = page.createElement('style')
  style.textContent = css
  const root = page.createElement('div')
  root.className = 'pk-root'
  host.attachShadow({ mode: 'open' }).append(style, root)
  page.documentElement.append(host)
  return { host, root }
}
