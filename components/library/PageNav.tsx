import { useTranslate } from '../translate.tsx'
import type { View } from './use-view.ts'

/** The two views of the page, as links: the address says which one is shown. */
export function PageNav({ view }: { view: View }) {
  const t = useTranslate()
  const link = (name: View, label: string) => (
    <a href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
      {label}
    </a>
  )
  return (
    <header class="pk-top">
      <span class="pk-name">Paperkin</span>
      <nav aria-label={t('views')}>
        {link('papers', t('papers'))}
        {link('settings', t('settings'))}
      </nav>
    </header>
  )
}
