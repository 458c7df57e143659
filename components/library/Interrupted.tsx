import { useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import type { LibraryServices } from './services.ts'

/** Says which imports were cut off, until the reader has seen it. */
export function Interrupted({ services }: { services: LibraryServices }) {
  const t = useTranslate()
  const [isSeen, setIsSeen] = useState(false)
  const { value: sentences = [] } = useRemote(() => services.interrupted(), [])
  if (isSeen || sentences.length === 0) return null
  return (
    <section class="pk-strip" aria-label={t('interrupted')}>
      <div class="pk-strip-line">
        <div>
          {sentences.map((sentence) => (
            <p key={sentence} dir="auto">
              {sentence}
            </p>
          ))}
        </div>
        <button type="button" class="pk-button" onClick={() => setIsSeen(true)}>
          {t('close')}
        </button>
      </div>
    </section>
  )
}
