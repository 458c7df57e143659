import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

export type Message = {
  text: string
  detail?: string
  isError?: boolean
  /** The detail is worth more than one line. */
  isLong?: boolean
  /** Takes back what it says. */
  action?: { label: string; run: () => void }
  /** It is shown no more. */
  onGone?: () => void
}

const SHORT = 3500
const LONG = 8000

/**
 * What just happened, for a few seconds: longer where there is something to read or to undo, and as long as the reader is
 * at it. Give all of what comes back to `Toast`.
 */
export function useToast() {
  const [message, setMessage] = useState<Message>()
  const [isHeld, hold] = useState(false)
  const shown = useRef<Message>(undefined)
  const put = useCallback((next: Message | undefined) => {
    const before = shown.current
    shown.current = next
    setMessage(next)
    before?.onGone?.()
  }, [])
  useEffect(() => {
    if (!message || isHeld) return
    const { isError, isLong, action } = message
    // Effects run late: another message may stand there by then, whose time has just begun.
    const end = () => shown.current === message && put(undefined)
    const timer = setTimeout(end, isError || isLong || action ? LONG : SHORT)
    return () => clearTimeout(timer)
  }, [message, isHeld])
  const show = useCallback((next: Message | undefined) => {
    // A line that goes away under the pointer does not say that it was left.
    hold(false)
    put(next && { ...next })
  }, [])
  return { message, show, hold }
}

type Props = Pick<ReturnType<typeof useToast>, 'message' | 'hold'>

/** The line itself. Its live region is always there, or screen readers would miss what appears in it. */
export function Toast({ message, hold }: Props) {
  return (
    <div
      class="pk-toasts"
      role="status"
      aria-live="polite"
      aria-atomic="true"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      {message && (
        <div class={message.isError || message.isLong ? 'pk-toast pk-long' : 'pk-toast'}>
          <span class="pk-said">{message.text}</span>
          {message.detail && <span class="pk-detail">{message.detail}</span>}
          {message.action && (
            <button type="button" onClick={message.action.run}>
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
