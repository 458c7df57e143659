import type { Ref } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Notes } from '../../lib/model/stored.ts'
import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import { PaperFacts } from './PaperFacts.tsx'
import { keyText } from './paper-keys.ts'
import type { LibraryServices } from './services.ts'

type Props = {
  paperKey: PaperKey
  changes: number
  services: LibraryServices
  tags: string[]
  shelfName: (id: string) => string
  regionRef: Ref<HTMLElement>
  onClose: () => void
  onCopy: () => void
  onTag: (tag: string, isOn: boolean) => void
  onMark: (readState: Notes['readState']) => void
  onRemove: () => void
  onSeparate: () => void
  onNote: (note: string) => Promise<unknown>
  onNoteLeft: (title: string) => void
}

/** All about one paper, beside the table. */
export function PaperDetails({ paperKey, changes, services, regionRef, onClose, ...rest }: Props) {
  const t = useTranslate()
  const text = keyText(paperKey)
  const pane = useRef<HTMLDivElement>(null)
  const { value, error, retry } = useRemote(
    async () => ({ of: text, shelved: await services.paper(paperKey) }),
    [text],
    { changes },
  )
  useLayoutEffect(() => {
    pane.current?.scrollTo?.(0, 0)
    // In a narrow window the page scrolls, and what was clicked may have been far down.
    const region = pane.current?.parentElement
    if (region && region.getBoundingClientRect().top < 0) region.scrollIntoView()
  }, [text])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    onClose()
  }
  return (
    <section class="pk-details" aria-label={t('details')} tabIndex={-1} ref={regionRef} onKeyDown={onKeyDown}>
      <div class="pk-details-head">
        <button type="button" class="pk-link" onClick={onClose}>
          {t('closeDetails')}
        </button>
      </div>
      <div class="pk-details-body" ref={pane}>
        {error && (
          <p class="pk-problem" role="alert">
            {error}{' '}
            <button type="button" class="pk-link" onClick={retry}>
              {t('tryAgain')}
            </button>
          </p>
        )}
        {value?.of === text && (
          <PaperFacts key={text} {...rest} shelved={value.shelved} onUrl={services.openUrl} />
        )}
      </div>
    </section>
  )
}
