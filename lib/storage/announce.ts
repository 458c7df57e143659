const CHANNEL = 'paperkin-shelves'

let channel: BroadcastChannel | undefined

/** Tells all windows and workers of Paperkin that shelves or papers have changed. */
export function announceChange(): void {
  if (typeof BroadcastChannel === 'undefined') return
  channel ??= new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
}

/** Calls back when another window or worker has changed shelves or papers, until the signal says so. */
export function watchShelves(onChange: () => void, signal: AbortSignal): void {
  const listening = new BroadcastChannel(CHANNEL)
  listening.onmessage = onChange
  signal.addEventListener('abort', () => listening.close())
}
