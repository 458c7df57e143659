/** What a key can do in the table of papers; a move says by how much. */
export type Command =
  | 'down'
  | 'up'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'select'
  | 'selectAll'
  | 'open'
  | 'remove'
  | 'clear'
  | 'copy'
  | 'find'
  | 'help'

/** Where the focus is: in a field keys type, in the table they act. */
export type Place = 'table' | 'field' | 'page' | 'elsewhere'

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>

/** What a key press means; `undefined` leaves it to the browser. */
export function commandOf(key: Key, place: Place): Command | undefined {
  if (key.isComposing || key.altKey || place === 'field') return undefined
  const hasModifier = key.ctrlKey || key.metaKey
  if (hasModifier) {
    if (key.key.toLowerCase() === 'c' && place === 'table') return 'copy'
    const isAll = key.key.toLowerCase() === 'a' && place !== 'elsewhere'
    return isAll ? 'selectAll' : place === 'table' ? ENDS[key.key] : undefined
  }
  return ANYWHERE[key.key] ?? (place === 'table' ? (MOVES[key.key] ?? ON_ROWS[key.key]) : undefined)
}

const ENDS: Record<string, Command> = { Home: 'first', End: 'last' }
const MOVES: Record<string, Command> = {
  ...ENDS,
  ArrowDown: 'down',
  ArrowUp: 'up',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
}
// The key that a Mac calls Delete is Backspace.
const ON_ROWS: Record<string, Command> = {
  ' ': 'select',
  Enter: 'open',
  Delete: 'remove',
  Backspace: 'remove',
}
const ANYWHERE: Record<string, Command> = { c: 'copy', '/': 'find', '?': 'help', Escape: 'clear' }

/** The row that a move leads to. */
export function rowAfter(move: Command, from: number | undefined, total: number, page: number): number {
  const here = from ?? -1
  const there: Partial<Record<Command, number>> = {
    down: here + 1,
    up: here - 1,
    pageDown: here + page,
    pageUp: here - page,
    first: 0,
    last: total - 1,
  }
  return Math.max(0, Math.min(there[move] ?? here, total - 1))
}

/** Where a key was pressed. On the page as a whole nothing has the focus. */
export function placeOf({ target }: Event, grid: HTMLElement | null): Place {
  if (target === grid) return 'table'
  if (target === document.body) return 'page'
  const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
  return isField && !target.matches('[type=checkbox], [type=radio]') ? 'field' : 'elsewhere'
}
