import { JSDOM } from 'jsdom'

const { window } = new JSDOM('')

/** A page as a document, without scripts and without a window of its own. */
export function parse(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html')
}
