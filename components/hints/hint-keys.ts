type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>

/** What a key means while the panel has the focus: a number is the kin at that place, whose citation is copied. */
export function hintCommandOf(event: Key): number | 'copy' | 'leave' | undefined {
  const { key, altKey, ctrlKey, metaKey, isComposing } = event
  if (altKey || ctrlKey || metaKey || isComposing) return undefined
  if (/^[1-9]$/.test(key)) return Number(key)
  if (key.toLowerCase() === 'c') return 'copy'
  if (key === 'Escape') return 'leave'
  return undefined
}
