/**
 * Compiles citations with the TeX that is installed, in four ways: bibtex and biber, each with letters as they are and
 * as LaTeX commands; prints a line each with the warnings and errors. `npx tsx tools/check-tex.ts [FILE.jsonl]`;
 * without a file the bundled papers. Exits 1 on a warning; says so and exits 0 where there is no TeX.
 * Debian: texlive-latex-extra, texlive-bibtex-extra, biber.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldLatin } from '../lib/cite/ascii.ts'
import { formatBibtex } from '../lib/cite/bibtex.ts'
import { createKeys } from '../lib/cite/keys.ts'
import { readTexCommands } from '../lib/cite/tex-commands.ts'
import type { Paper } from '../lib/model/paper.ts'
import type { TexEscapes } from '../lib/model/settings.ts'
import { readBundledPapers } from './bundled-asset.ts'
import { readPapers } from './cli/corpus.ts'

type Way = {
  dialect: 'bibtex' | 'biblatex'
  tool: 'bibtex' | 'biber'
  escapes: TexEscapes
  preamble: string
  end: string
}

const BIBTEX = {
  dialect: 'bibtex',
  tool: 'bibtex',
  preamble: '\\usepackage[hyphens]{url}\\usepackage{natbib}',
  end: '\\bibliographystyle{plainnat}\\bibliography{papers}',
} as const
const BIBER = {
  dialect: 'biblatex',
  tool: 'biber',
  preamble:
    '\\usepackage{hyperref}\\usepackage[backend=biber,maxnames=3]{biblatex}\\addbibresource{papers.bib}',
  end: '\\printbibliography',
} as const
const WAYS: Way[] = (['utf-8', 'latex'] as const).flatMap((escapes) => [
  { ...BIBTEX, escapes },
  { ...BIBER, escapes },
])

const commands = readTexCommands(
  await readFile(new URL('../assets/ascii/latex.txt', import.meta.url), 'utf8'),
)
const file = process.argv[2]
const papers = file ? await readPapers(file) : await readBundledPapers()
if (!isInstalled('pdflatex')) {
  console.log('Skipped: there is no pdflatex here.')
} else {
  const found = WAYS.filter(({ tool }) => isInstalled(tool)).map((way) => check(way, papers))
  process.exitCode = found.some((messages) => messages.length) ? 1 : 0
}

/** Warnings and errors of the bibliography's tool and of LaTeX, for one way. */
function check(way: Way, papers: Paper[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-tex-'))
  try {
    const keys = createKeys(papers, undefined, (text) => foldLatin(text, 'plain'))
    writeFileSync(
      join(folder, 'papers.bib'),
      formatBibtex(papers, keys, { ...way, commands: way.escapes === 'latex' ? commands : undefined }),
    )
    writeFileSync(join(folder, 'all.tex'), source(way))
    const run = (command: string, ...args: string[]) =>
      spawnSync(command, [...args, 'all'], { cwd: folder, encoding: 'utf8' })
    const latex = () => run('pdflatex', '-interaction=nonstopmode')
    latex()
    // biber turns commands back into letters unless it is told that LaTeX wants them as commands.
    const tool = run(
      way.tool,
      ...(way.tool === 'biber' && way.escapes === 'latex' ? ['--output-safechars'] : []),
    )
    latex()
    const last = latex()
    const log = readFileSync(join(folder, 'all.log'), 'latin1')
    const messages = [...problemsOf(tool.stdout + tool.stderr), ...problemsOf(log)]
    console.log(
      `${way.tool}, ${way.escapes}: ${papers.length} entries, ${messages.length} warnings, exit codes ${tool.status} ${last.status}`,
    )
    for (const message of messages.slice(0, 20)) console.log(`  ${message}`)
    return messages
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function source({ preamble, end, escapes }: Way): string {
  const input = escapes === 'utf-8' ? '\\usepackage[utf8]{inputenc}' : ''
  return `\\documentclass{article}${input}\\usepackage[T1]{fontenc}\\usepackage{textcomp,amsmath,amssymb}${preamble}
\\begin{document}\\sloppy\\nocite{*}${end}\\end{document}`
}

/** What is wrong with the entries; how full a line is depends on the page. */
function problemsOf(log: string): string[] {
  return log
    .split('\n')
    .filter(
      (line) =>
        /warning|error|^!|WARN/i.test(line) &&
        !/There were \d+ warnings|\(There was 1 warning\)|infwarerr|rerun/i.test(line),
    )
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0
}
