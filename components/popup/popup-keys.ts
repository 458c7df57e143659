import type { MessageKey } from '../../lib/text/translate.ts'

/** What a key can do in the popup. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'copy'
  | 'citeAs'
  | 'kin'
  | 'abstract'
  | 'code'
  | 'save'
  | 'readState'
  | 'tag'
  | 'note'
  | 'mark'
  | 'markNext'
  | 'markPrevious'
  | 'back'
  | 'search'
  | 'help'

/** Where the focus is: in the search box letters type, in the list they act. */
export type Focus = { place: 'box' | 'list' | 'elsewhere'; isBoxEmpty: boolean; isTextSelected: boolean }

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>

/** The letters that act on the chosen paper; with Alt they do so from the search box as well. */
export const letters: Record<string, Command> = {
  c: 'copy',
  f: 'citeAs',
  k: 'kin',
  e: 'abstract',
  o: 'code',
  s: 'save',
  r: 'readState',
  t: 'tag',
  n: 'note',
  x: 'mark',
}

/** What a key press means; `undefined` leaves it to the browser. */
export function commandOf(key: Key, focus: Focus): Command | undefined {
  // While an input method composes, Enter and Esc belong to it.
  if (key.isComposing) return undefined
  if (key.ctrlKey || key.metaKey) return isPlainCopy(key, focus) ? 'copy' : undefined
  // By place on the keyboard: with Alt, a Mac gives `ç` for the key of the letter c.
  if (key.altKey) return letters[key.code.replace('Key', '').toLowerCase()]
  if (key.key === 'Escape') return 'back'
  if (key.shiftKey && focus.place === 'list' && MARKING_KEYS[key.key]) return MARKING_KEYS[key.key]
  if (key.key === 'ArrowDown') return 'next'
  if (focus.place === 'box')
    return BOX_KEYS[key.key] ?? (key.key === '?' && focus.isBoxEmpty ? 'help' : undefined)
  const command = letters[key.key.toLowerCase()] ?? ANYWHERE_KEYS[key.key]
  return command ?? (focus.place === 'list' ? LIST_KEYS[key.key] : undefined)
}

/** Ctrl+C or Cmd+C with nothing selected: there is a citation to copy, and nothing else. */
function isPlainCopy({ key, altKey }: Key, { isTextSelected }: Focus): boolean {
  return key.toLowerCase() === 'c' && !altKey && !isTextSelected
}

const BOX_KEYS: Record<string, Command> = { Enter: 'open' }
const ANYWHERE_KEYS: Record<string, Command> = { '?': 'help', '/': 'search' }
const MARKING_KEYS: Record<string, Command> = { ArrowDown: 'markNext', ArrowUp: 'markPrevious' }
const LIST_KEYS: Record<string, Command> = {
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  Backspace: 'back',
}

/** For the list of keys, in the order it shows them. */
export const keyTable: { keys: string[]; does: MessageKey }[] = [
  { keys: ['↑', '↓'], does: 'keyMove' },
  { keys: ['Home', 'End'], does: 'keyEnds' },
  { keys: ['↵'], does: 'keyOpen' },
  { keys: ['c'], does: 'keyCopy' },
  { keys: ['f'], does: 'keyCiteAs' },
  { keys: ['k'], does: 'keyKin' },
  { keys: ['e'], does: 'keyAbstract' },
  { keys: ['o'], does: 'keyCode' },
  { keys: ['s'], does: 'keySave' },
  { keys: ['r'], does: 'keyReadState' },
  { keys: ['t', 'n'], does: 'keyNotes' },
  { keys: ['x'], does: 'keyMark' },
  { keys: ['Ctrl Z'], does: 'keyUndo' },
  { keys: ['/'], does: 'keySearch' },
  { keys: ['Esc'], does: 'keyBack' },
  { keys: ['?'], does: 'keyHelp' },
]
