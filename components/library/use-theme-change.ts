import { useEffect, useState } from 'preact/hooks'

/** A number that changes with the theme of the page: a canvas does not take on new colours by itself. */
export function useThemeChange(): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    const onChange = () => setChanges((count) => count + 1)
    const scheme = window.matchMedia?.('(prefers-color-scheme: dark)')
    scheme?.addEventListener('change', onChange)
    const observer = new MutationObserver(onChange)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      scheme?.removeEventListener('change', onChange)
      observer.disconnect()
    }
  }, [])
  return changes
}
