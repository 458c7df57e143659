import { writeFileSync } from 'node:fs'
import { latex2unicode } from 'unicode2latex'
import { commandText } from '../lib/text/latex-symbols.ts'

// LaTeX's names of characters for reading BibTeX, from unicode2latex (ISC): only what `tex-characters.ts` looks up
// and lib/text does not know. The package itself carries the table for writing, too, and is eight times as large.
const NAMES = /^\\(?:[A-Za-z]{2,}|cyrchar\\[A-Za-z]+|(?:acute|ddot|mathbb|mathcal|mathfrak)\{\\?[A-Za-z]+\})$/

const table: Record<string, string | { text?: string; math?: string }> = latex2unicode
const entries = Object.entries(table)
  .map(
    ([command, entry]) => [command, typeof entry === 'object' ? (entry.text ?? entry.math) : entry] as const,
  )
  // A combining mark needs the letter that it stands on, and a space needs none.
  .filter(([command, character]) => NAMES.test(command) && character && !/^[\p{M}\s]/u.test(character))
  .filter(([command]) => !/^\\[A-Za-z]+$/.test(command) || commandText(command.slice(1), '') === '')
  .map(([command, character]) => [command.slice(1), character?.normalize('NFC')])
  .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))

const file = new URL('../assets/tex-characters.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries))}\n`)
console.log(`${entries.length} names`)
