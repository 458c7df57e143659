const CHANNEL = 'paperkin-shelves'

type Said = 'changed' | 'opening'

let channel: BroadcastChannel | undefined

/** Tells all windows and workers of Paperkin that shelves or papers have changed. */
export const announceChange = () => say('changed')

/** Tells them that the database is still being opened: most likely an older one, whose papers are written anew. */
export const announceOpening = () => say('opening')

/** Calls back when another window or worker has changed shelves or papers, until the signal says so. */
export const watchShelves = (onChange: () => void, signal: AbortSignal) => listen('changed', onChange, signal)

/** Calls back every second in which any window or worker waits for the database, until the signal says so. */
export const watchOpening = (onWait: () => void, signal: AbortSignal) => listen('opening', onWait, signal)

function say(what: Said): void {
  if (typeof BroadcastChannel === 'undefined') return
  channel ??= new BroadcastChannel(CHANNEL)
  channel.postMessage(what)
}

function listen(what: Said, onSaid: () => void, signal: AbortSignal): void {
  const listening = new BroadcastChannel(CHANNEL)
  listening.onmessage = ({ data }: MessageEvent<Said>) => data === what && onSaid()
  signal.addEventListener('abort', () => listening.close())
}
