import { useEffect, useRef } from 'preact/hooks'
import type { OpenPaper } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { formatNames } from '../formats.ts'
import { Toast } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import { HintFoot } from './HintFoot.tsx'
import { HintHead } from './HintHead.tsx'
import { HintList } from './HintList.tsx'
import { hintCommandOf } from './hint-keys.ts'
import type { Held, HintServices } from './services.ts'
import { useHints } from './use-hints.ts'

type Props = {
  open: OpenPaper
  /** The site, as the reader would name it. */
  host: string
  format: CitationFormat
  held: Held
  /** How many kin to show. */
  most: number
  startsFolded: boolean
  services: HintServices
}

/** The panel on a paper's page: its closest kin, each with the reason, and citations in one key or click. */
export function HintPanel({ open, host, format, held, most, startsFolded, services }: Props) {
  const t = useTranslate()
  const panel = useRef<HTMLElement>(null)
  const hints = useHints({ host, format, held, startsFolded, services })
  const { isFolded, isHidden, message, hold, copy, saving } = hints
  const shown = open.kin.slice(0, most)
  const copyLabel = t('copyFormat', t(formatNames[format]))

  const isGone = isHidden && !message
  useEffect(() => {
    if (isGone) services.leave()
  }, [isGone, services])

  const onKeyDown = (event: KeyboardEvent) => {
    const command = hintCommandOf(event)
    if (!command) return
    // The page's own shortcuts must not act on a key that was meant for the panel.
    event.stopPropagation()
    event.preventDefault()
    if (command.does === 'leave') return focusedIn(panel.current)?.blur()
    const paper = command.kin === undefined ? open.paper : shown[command.kin - 1]?.paper
    if (paper && command.does === 'copy') copy(paper)
    else if (paper) saving.toggle(paper)
  }
  return (
    <>
      <Toast message={message} hold={hold} />
      {!isHidden && (
        <aside
          class={isFolded ? 'pk-panel pk-folded' : 'pk-panel'}
          aria-label={t('panelLabel')}
          ref={panel}
          onKeyDown={onKeyDown}
        >
          <HintHead
            open={open}
            host={host}
            isFolded={isFolded}
            copyLabel={copyLabel}
            onFold={hints.fold}
            onHide={hints.hide}
            onCopy={() => open.paper && copy(open.paper)}
          />
          {!isFolded && shown.length > 0 && (
            <HintList
              kin={shown}
              heldAs={saving.heldAs}
              onCopy={(paper) => copy(paper)}
              onSave={saving.toggle}
            />
          )}
          {!isFolded && (
            <HintFoot
              open={open}
              heldAs={open.paper && saving.heldAs(open.paper)}
              format={format}
              copyLabel={copyLabel}
              onCopy={(as) => open.paper && copy(open.paper, as)}
              onAll={services.showAllKin}
              onSave={() => open.paper && saving.toggle(open.paper)}
            />
          )}
        </aside>
      )}
    </>
  )
}

function focusedIn(panel: HTMLElement | null): HTMLElement | null | undefined {
  return (panel?.getRootNode() as ShadowRoot | undefined)?.activeElement as HTMLElement | null | undefined
}
