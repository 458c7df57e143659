/**
 * Stands in for node-fetch and sync-fetch, which citation-js asks for so as to look things up on the web.
 * Paperkin never does: nothing of them shall be in the package, and a call is a mistake.
 */
export default function refuse(): never {
  throw new Error('Paperkin connects to nothing.')
}

export class Headers {}
