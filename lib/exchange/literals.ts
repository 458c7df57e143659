/**
 * What LaTeX reads as a command, and the noncharacter of Unicode that stands for it where it is meant to the letter:
 * a reader that has resolved its LaTeX holds them, so that nothing later takes `\{` for a group.
 */
const STANDS = new Map([
  ['\\', '\ufdd0'],
  ['{', '\ufdd1'],
  ['}', '\ufdd2'],
  ['$', '\ufdd3'],
  ['~', '\ufdd4'],
])

const LITERALS = new Map([...STANDS].map(([literal, stand]) => [stand, literal]))

/** What stands for a character that is meant to the letter. */
export const holdLiteral = (literal: string): string => STANDS.get(literal) ?? literal

/** Text with its literal characters, once all markup in it is resolved. */
export const releaseLiterals = (text: string): string =>
  text.replace(/[\ufdd0-\ufdd4]/g, (stand) => LITERALS.get(stand) ?? stand)
