/** What the keys of the map do. */
export type MapCommands = {
  /** In steps, towards the right and down. */
  pan: (right: number, down: number) => void
  zoom: (times: number) => void
  whole: () => void
  /** Goes on in the papers nearest the middle. */
  step: (by: 1 | -1) => void
  open: () => void
  /** Goes through papers no longer. */
  leave: () => void
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** What a key press on the map means; `undefined` leaves it to the page. */
export function mapCommandOf(
  { key, altKey, ctrlKey, metaKey }: Key,
  isStepping: boolean,
): ((run: MapCommands) => void) | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  if (key === 'Escape' && !isStepping) return undefined
  return COMMANDS[key]
}

const CLOSER = 1.5

const COMMANDS: Record<string, (run: MapCommands) => void> = {
  ArrowLeft: ({ pan }) => pan(-1, 0),
  ArrowRight: ({ pan }) => pan(1, 0),
  ArrowUp: ({ pan }) => pan(0, -1),
  ArrowDown: ({ pan }) => pan(0, 1),
  '+': ({ zoom }) => zoom(CLOSER),
  // The key of the plus without Shift.
  '=': ({ zoom }) => zoom(CLOSER),
  '-': ({ zoom }) => zoom(1 / CLOSER),
  '−': ({ zoom }) => zoom(1 / CLOSER),
  0: ({ whole }) => whole(),
  n: ({ step }) => step(1),
  p: ({ step }) => step(-1),
  Enter: ({ open }) => open(),
  Escape: ({ leave }) => leave(),
}
