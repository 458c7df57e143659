import { decode } from './decode.ts'

/**
 * The address that is really open: viewers (pdf.js, extensions, reader modes, the Wayback Machine) carry it in
 * their own. A link in a query elsewhere (`google.com/url?q=…`) is a link, not the page.
 */
export function openAddress(written: string): URL | undefined {
  let url = parse(written)
  for (let round = 0; round < 2 && url; round++) {
    const inner = innerAddress(url)
    if (!inner) break
    url = inner
  }
  return url
}

function innerAddress(url: URL): URL | undefined {
  if (url.protocol === 'view-source:') return parse(url.href.slice('view-source:'.length))
  if (url.protocol === 'about:' && url.pathname === 'reader') return parse(url.searchParams.get('url') ?? '')
  if (/(?:^|\.)archive\.org$/.test(url.hostname))
    return parse(
      /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/.exec(url.pathname + url.search)?.[1] ?? '',
    )
  if (!isViewer(url)) return undefined
  const inPath = /^\/(?:.*?\/)?((?:https?|file)(?::|%3A)(?:\/|%2F){1,3}.+)$/i.exec(
    url.pathname + url.search,
  )?.[1]
  const inQuery = ['file', 'url', 'src', 'pdf', 'pdfurl', 'DEFAULT_URL']
    .map((key) => url.searchParams.get(key))
    .find(Boolean)
  return parse(decode(inPath ?? '')) ?? parse(inQuery ?? '')
}

function isViewer(url: URL): boolean {
  if (/^(?:chrome|moz|safari-web|edge)-extension:$|^resource:$|^chrome:$/.test(url.protocol)) return true
  return /\/(?:viewer|pdfviewer|pdf-viewer|gview)(?:\.html?|\.php)?\/?$/i.test(url.pathname)
}

function parse(text: string): URL | undefined {
  if (!/^(?:https?|file|view-source|about|resource|chrome|[a-z-]+-extension):/i.test(text)) return undefined
  try {
    return new URL(text.slice(0, 8000))
  } catch {
    return undefined
  }
}
