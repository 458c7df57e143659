import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createFileFormatter, type FileFormat } from '../../lib/cite/file-formatter.ts'
import { readFile } from '../../lib/exchange/read-file.ts'
import { type ExportFormat, type NotedPaper, writePapers } from '../../lib/exchange/write-papers.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
import type { TexEscapes } from '../../lib/model/settings.ts'
import { shippedData } from './cite.ts'
import { unpackFile } from './json-lines.ts'

const USAGE = `convert --to F [--key TEMPLATE] [--escapes utf-8|latex] FILE…
  formats: json-lines, bibtex, biblatex, ris, csl-json; any file that Paperkin can import, “-” is the standard input`

/** `convert --to F FILE…`: papers on stdout, in the order of the files; problems on stderr as `file:line: reason`. */
export async function convert(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, key: { type: 'string' }, escapes: { type: 'string' } },
  })
  const { to = '', key, escapes } = values
  const target = TARGETS.get(to)
  if (!target || positionals.length === 0)
    throw new PaperkinError(
      target ? `convert needs a file.\n${USAGE}` : `convert cannot write “${to}”.\n${USAGE}`,
    )
  const options = { key, escapes: toEscapes(escapes), withNotes: true }
  const formatCitations = target.citations && createFileFormatter(target.citations, options, shippedData)
  for await (const text of writePapers(readFiles(positionals), target.format, formatCitations))
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  return 0
}

type Target = { format: ExportFormat; citations?: FileFormat }

const TARGETS = new Map<string, Target>([
  ['json-lines', { format: 'json-lines' }],
  ['bibtex', { format: 'bibtex', citations: 'bibtex' }],
  ['biblatex', { format: 'bibtex', citations: 'biblatex' }],
  ['ris', { format: 'ris', citations: 'ris' }],
  ['csl-json', { format: 'csl-json', citations: 'csl-json' }],
])

const toEscapes = (escapes: string | undefined): TexEscapes => (escapes === 'latex' ? 'latex' : 'utf-8')

async function* readFiles(files: string[]): AsyncGenerator<NotedPaper> {
  for (const file of files)
    for await (const { papers, notes, problems } of readFile(
      openFile(file),
      basename(file).replace(/\.xz$/, ''),
    )) {
      for (const { file: inside, line, entry, reason } of problems)
        process.stderr.write(
          `${[file, inside, line].filter(Boolean).join(':')}: ${entry ? `${entry}: ` : ''}${reason}\n`,
        )
      for (const paper of papers) yield { ...paper, ...notes.get(paper) }
    }
}

/** The bytes of a file as readFile takes them; only `.xz`, which no browser unpacks, is unpacked here. */
export function openFile(file: string): ReadableStream<Uint8Array> {
  const packed = () => (file === '-' ? process.stdin : createReadStream(file))
  return Readable.toWeb(
    file.endsWith('.xz') ? Readable.from(unpackFile(file)) : packed(),
  ) as ReadableStream<Uint8Array>
}
