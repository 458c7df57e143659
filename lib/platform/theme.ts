const KEY = 'theme'

/** Draws this page in a theme, and the next page of ours from its first frame. */
export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  localStorage.setItem(KEY, theme)
  drawTheme(theme)
}

/**
 * Draws this page in the theme last applied. The setting itself is only known a moment later, and a flash of white
 * is what this avoids; should the two disagree, `applyTheme` mends it.
 */
export function applyLastTheme(): void {
  drawTheme(localStorage.getItem(KEY) ?? 'system')
}

function drawTheme(theme: string): void {
  const root = document.documentElement
  if (theme === 'system') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', theme)
}
