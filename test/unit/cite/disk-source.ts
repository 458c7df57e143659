import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AsciiSource } from '../../../lib/cite/ascii.ts'
import type { StyleSource } from '../../../lib/cite/styled.ts'
import { readTexCommands, type TexCommands } from '../../../lib/cite/tex-commands.ts'

const ASSETS = join(import.meta.dirname, '../../../assets')

/** The bundled styles and locales, from disk. */
export const diskSource: StyleSource & AsciiSource = {
  loadStyle: (name) => readFile(join(ASSETS, 'styles', `${name}.csl`), 'utf8'),
  loadLocale: (language) => readFile(join(ASSETS, 'locales', `${language}.xml`), 'utf8'),
  loadAscii: (table) => readFile(join(ASSETS, 'ascii', `${table}.txt`), 'utf8'),
}

/** The bundled LaTeX commands. */
export async function diskTexCommands(): Promise<TexCommands> {
  return readTexCommands(await readFile(join(ASSETS, 'ascii/latex.txt'), 'utf8'))
}
