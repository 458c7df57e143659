import { createFileFormatter, type FileFormat } from '../../lib/cite/file-formatter.ts'
import { writePaper } from '../../lib/exchange/write-papers.ts'
import type { Paper } from '../../lib/model/paper.ts'
import { shippedData } from '../cli/cite.ts'
import { citedFacts, type Reading } from './cited-facts.ts'

/** A form that papers are written in, and what is to come back of each when it is read. */
export type Form = {
  name: string
  file: string
  write: (papers: Paper[]) => string | Promise<string>
  facts: (paper: Paper) => string
}

/** All forms. Each may be written in several files; no citation key comes twice in them. */
export function createForms(): Form[] {
  return [
    cited('bibtex', 'bibtex', 'typeset'),
    cited('bibtex-latex', 'bibtex', 'typeset', 'latex'),
    cited('biblatex', 'biblatex', 'typeset'),
    cited('biblatex-latex', 'biblatex', 'typeset', 'latex'),
    cited('ris', 'ris', 'letters'),
    cited('csl-json', 'csl-json', 'letters'),
    {
      name: 'json-lines',
      file: 'papers.jsonl',
      write: (papers) => papers.map((paper) => `${writePaper(paper)}\n`).join(''),
      facts: writePaper,
    },
  ]
}

const FILES = { bibtex: 'papers.bib', biblatex: 'papers.bib', ris: 'papers.ris', 'csl-json': 'papers.json' }

function cited(
  name: string,
  format: FileFormat,
  reading: Reading,
  escapes: 'utf-8' | 'latex' = 'utf-8',
): Form {
  return {
    name,
    file: FILES[format],
    write: createFileFormatter(format, { escapes }, shippedData),
    facts: (paper) => citedFacts(paper, reading),
  }
}
