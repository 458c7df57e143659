import type { Message } from './Toast.tsx'
import { useKeyDown } from './use-key-down.ts'

/** Takes back what a message says by Ctrl+Z or Cmd+Z, as long as it stands there; what is typed in a field goes first. */
export function useUndoKey(message: Message | undefined): void {
  useKeyDown((event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
    const isUndo = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z'
    if (!isUndo || !message?.action || hasText(target)) return
    event.preventDefault()
    message.action.run()
  })
}

const hasText = (target: EventTarget | null) =>
  target instanceof Element &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea') &&
  (target as HTMLInputElement).value !== ''
