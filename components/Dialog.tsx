import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useTranslate } from './translate.tsx'

type Props = {
  class: string
  headClass: string
  title: string
  /** What has the focus at first, by its selector; else what the browser chooses. */
  startAt?: string
  onClose: () => void
  children: ComponentChildren
}

/** A dialog over all else; any way out of it leads back to where the focus was. */
export function Dialog({ headClass, title, startAt, onClose, children, ...rest }: Props) {
  const t = useTranslate()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal?.()
    if (startAt) dialog.current?.querySelector<HTMLElement>(startAt)?.focus()
  }, [])
  const close = () => {
    // Its own event comes late, when keys may have been pressed that are not for it any more.
    if (!dialog.current) return
    // It gives the focus back as it closes itself; drawn no more before that, it would leave it on nothing.
    dialog.current.close?.()
    onClose()
  }
  const onCancel = (event: Event) => {
    event.preventDefault()
    close()
  }
  return (
    <dialog class={rest.class} ref={dialog} aria-labelledby={id} onCancel={onCancel} onClose={close}>
      <div class={headClass}>
        <h2 id={id} dir="auto">
          {title}
        </h2>
        <button type="button" class="pk-link" onClick={close}>
          {t('close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}
