/** Calls back with whether the page is light or dark: at once, and whenever that changes. */
export function watchPageTheme(page: Document, onTheme: (theme: 'light' | 'dark') => void): void {
  let last: string | undefined
  const look = () => {
    const theme = isDark(page) ? 'dark' : 'light'
    if (theme !== last) onTheme(theme)
    last = theme
  }
  const lookTwice = () => {
    look()
    // A page that fades from one theme to the other has its final colour only later.
    setTimeout(look, 600)
  }
  const observer = new MutationObserver(lookTwice)
  for (const element of [page.documentElement, page.body])
    if (element) observer.observe(element, { attributes: true })
  page.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', lookTwice)
  look()
}

/** By the background the reader sees: the body's, else the root's, else the browser's own for the colour scheme. */
function isDark(page: Document): boolean {
  for (const element of [page.body, page.documentElement]) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor)
    if (luminance !== undefined) return luminance < 0.4
  }
  const scheme = getComputedStyle(page.documentElement).colorScheme
  return (
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  )
}

/** Roughly how bright a computed colour is, 0 to 1; undefined where it is see-through or not given as rgb. */
function luminanceOf(color: string): number | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)/.exec(color)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number)
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
