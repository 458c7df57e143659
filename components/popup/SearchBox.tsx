import type { Ref } from 'preact'
import { useTranslate } from '../translate.tsx'

type Props = {
  query: string
  boxRef: Ref<HTMLInputElement>
  onAsk: (query: string) => void
  onHelp: () => void
  onSettings: () => void
}

/** The search box, with the way to the keys and the settings beside it. */
export function SearchBox({ query, boxRef, onAsk, onHelp, onSettings }: Props) {
  const t = useTranslate()
  return (
    <header class="pk-header">
      <h1 class="pk-unseen">Paperkin</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known to every screen reader yet. */}
      <form class="pk-search" role="search" onSubmit={(event) => event.preventDefault()}>
        <svg class="pk-lens" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" />
          <path d="M10.6 10.6 14 14" />
        </svg>
        <input
          ref={boxRef}
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={query}
          placeholder={t('searchShelves')}
          aria-label={t('searchShelves')}
          aria-controls="pk-results"
          onInput={(event) => onAsk(event.currentTarget.value)}
        />
        <button
          type="button"
          class="pk-key"
          title={t('keysTitle')}
          aria-label={t('keysTitle')}
          onClick={onHelp}
        >
          ?
        </button>
      </form>
      <button
        type="button"
        class="pk-icon"
        title={t('settings')}
        aria-label={t('settings')}
        onClick={onSettings}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14" />
          <circle cx="10.5" cy="4.5" r="1.9" />
          <circle cx="5.5" cy="11.5" r="1.9" />
        </svg>
      </button>
    </header>
  )
}
