type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>

/** What a key asks for: of the page's paper or, by its place from 1, of a kin. */
export type HintCommand = { does: 'copy' | 'save'; kin?: number } | { does: 'leave' }

/** What a key means while the panel has the focus; a number is the kin at that place, with Shift it is saved. */
export function hintCommandOf(event: Key): HintCommand | undefined {
  const { key, altKey, shiftKey, ctrlKey, metaKey, isComposing } = event
  if (altKey || ctrlKey || metaKey || isComposing) return undefined
  // With Shift, what a digit's key gives depends on the keyboard.
  const digit = shiftKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : /^[1-9]$/.exec(key)?.[0]
  if (digit) return { does: shiftKey ? 'save' : 'copy', kin: Number(digit) }
  if (key.toLowerCase() === 'c') return { does: 'copy' }
  if (key.toLowerCase() === 's') return { does: 'save' }
  if (key === 'Escape') return { does: 'leave' }
  return undefined
}
