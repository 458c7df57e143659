import type { Site } from './site.ts'

/** Whether an address is on a site: on one of its hosts or below it; `scholar.google.*` means under every country. */
export function isHost(url: URL, { hosts }: Site): boolean {
  const host = url.hostname.toLowerCase()
  return hosts.some((one) =>
    one.endsWith('.*') ? host.startsWith(one.slice(0, -1)) : host === one || host.endsWith(`.${one}`),
  )
}
