import { useEffect, useState } from 'preact/hooks'

/** The page is two: the reader's papers, and the settings. */
export type View = 'papers' | 'settings'

/** The view that the address names; while it names none, `fallback`. */
export function useView(fallback: View): View {
  const [named, setNamed] = useState(namedView)
  useEffect(() => {
    const onChange = () => setNamed(namedView())
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return named ?? fallback
}

function namedView(): View | undefined {
  const name = location.hash.slice(1)
  return name === 'papers' || name === 'settings' ? name : undefined
}
