import { readTable } from './ascii.ts'

/** The LaTeX command for a letter with its marks; `undefined` where LaTeX has none. */
export type TexCommands = (cluster: string) => string | undefined

/** Reads `assets/ascii/latex.txt`, the commands of unicode2latex. */
export function readTexCommands(table: string): TexCommands {
  const blocks = new Map(readTable(table))
  const single = (letter: string) => {
    const code = letter.codePointAt(0) ?? 0
    return blocks.get(code >> 8)?.[code & 0xff] || undefined
  }
  return (cluster) => {
    // Where the table has no letter with all its marks, they go around the bare one, from the inside out.
    return accented(cluster.normalize('NFC'), single) ?? accented(cluster.normalize('NFD'), single)
  }
}

function accented([base = '', ...marks]: string, single: TexCommands): string | undefined {
  const letter = single(base) ?? (marks.length && base < '\x7f' ? base : undefined)
  return marks.reduce<string | undefined>(
    (inner, mark) => inner && ACCENTS[mark] && `\\${ACCENTS[mark]}{${inner}}`,
    letter,
  )
}

const ACCENTS: Record<string, string> = {
  ...{
    '\u0300': '`',
    '\u0301': "'",
    '\u0302': '^',
    '\u0303': '~',
    '\u0304': '=',
    '\u0306': 'u',
    '\u0307': '.',
  },
  ...{
    '\u0308': '"',
    '\u030a': 'r',
    '\u030b': 'H',
    '\u030c': 'v',
    '\u0323': 'd',
    '\u0327': 'c',
    '\u0328': 'k',
  },
  '\u0331': 'b',
}
