import { useCallback, useEffect, useState } from 'preact/hooks'

export type Message = {
  text: string
  detail?: string
  isError?: boolean
  /** The detail is worth more than one line. */
  isLong?: boolean
  action?: { label: string; run: () => void }
}

const SHORT = 3500
const LONG = 8000

/** What just happened, for a few seconds: longer where there is something to read or to undo. */
export function useToast(): { message?: Message; show: (message: Message | undefined) => void } {
  const [message, setMessage] = useState<Message>()
  useEffect(() => {
    if (!message) return
    const { isError, isLong, action } = message
    const timer = setTimeout(() => setMessage(undefined), isError || isLong || action ? LONG : SHORT)
    return () => clearTimeout(timer)
  }, [message])
  return { message, show: useCallback((next) => setMessage(next && { ...next }), []) }
}

/** The line itself. Its live region is always there, or screen readers would miss what appears in it. */
export function Toast({ message }: { message?: Message }) {
  return (
    <div class="pk-toasts" role="status" aria-live="polite" aria-atomic="true">
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
