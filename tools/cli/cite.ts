import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type CiteOptions, createCiter } from '../../lib/cite/citer.ts'
import { formats, styles } from '../../lib/cite/formats.ts'
import { keyPresets, templateError } from '../../lib/cite/key-template.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
import type { Paper } from '../../lib/model/paper.ts'
import { CitationFormat, TexEscapes, Transliteration } from '../../lib/model/settings.ts'
import { readBundledPapers } from '../bundled-asset.ts'
import { toPaper } from './corpus.ts'
import { readRecords } from './json-lines.ts'

const USAGE = `cite --format F [--style S] [--key TEMPLATE] [--papers FILE.jsonl] [ID…]
  formats: ${formats.map(({ format }) => format).join(', ')}, or the name of a style
  styles: ${styles.map(({ name }) => name).join(', ')}, or a .csl file
  more: [--escapes utf-8|latex] [--transliteration plain|german] [--language en-US] [--html]`

/** `cite --format F [ID…]`: prints the citation of the named papers, or of all, in the order of the ids. */
export async function cite(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      style: { type: 'string' },
      key: { type: 'string' },
      papers: { type: 'string' },
      escapes: { type: 'string' },
      transliteration: { type: 'string' },
      language: { type: 'string' },
      html: { type: 'boolean' },
    },
  })
  if (!values.format) throw new PaperkinError(`cite needs a format.\n${USAGE}`)
  const problem = values.key && !Object.hasOwn(keyPresets, values.key) ? templateError(values.key) : undefined
  if (problem) throw new PaperkinError(`--key ${values.key}: ${problem}`)
  const papers = values.papers ? await readPapers(values.papers) : await readBundledPapers()
  const { text, html, checks } = await createCiter(shippedData)(pick(papers, positionals), {
    ...formatOf(values.format, values.style),
    key: values.key,
    language: values.language,
    escapes: oneOf(TexEscapes.options, values.escapes, '--escapes'),
    transliteration: oneOf(Transliteration.options, values.transliteration, '--transliteration'),
  })
  process.stdout.write(`${values.html ? (html ?? text) : text}\n`)
  const labels = [...new Set(checks.map(({ label }) => label))]
  if (labels.length) process.stderr.write(`check: ${labels.join(', ')}\n`)
  return 0
}

/** The records of a file with all that a citation can name; `null` is unknown. */
async function readPapers(file: string): Promise<Paper[]> {
  const papers: Paper[] = []
  for await (const record of readRecords(file)) {
    const known = withoutNulls(record) as Record<string, unknown>
    const paper = toPaper(known)
    const { primaryCategory, language, unverified } = known as Partial<Paper>
    if (paper) papers.push({ ...paper, primaryCategory, language, unverified })
  }
  return papers
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(known.map(([key, inner]) => [key, withoutNulls(inner)]))
}

/** `--format ieee` is short for `--format reference --style ieee`. */
function formatOf(format: string, style?: string): Pick<CiteOptions, 'format' | 'style'> {
  if (format !== 'apa' && styles.some(({ name }) => name === format))
    return { format: 'reference', style: format }
  return { format: oneOf(CitationFormat.options, format, '--format') ?? 'bibtex', style }
}

function oneOf<T extends string>(
  options: readonly T[],
  value: string | undefined,
  name: string,
): T | undefined {
  const found = options.find((option) => option === value)
  if (value !== undefined && !found)
    throw new PaperkinError(`${name} cannot be “${value}”. It can be: ${options.join(', ')}.\n${USAGE}`)
  return found
}

/** The papers with the given ids: Paperkin's own, a bare arXiv id (with version or without), or a DOI. */
function pick(papers: Paper[], ids: string[]): Paper[] {
  if (!ids.length) return papers
  return ids.map((id) => {
    const paper = papers.find((paper) => namesOf(paper).includes(bare(id)))
    if (!paper) throw new PaperkinError(`There is no paper “${id}” among these ${papers.length}.`)
    return paper
  })
}

const namesOf = ({ id, ids }: Paper) => [id, ...Object.values(ids)].map(bare)

function bare(id: string): string {
  return id
    .toLowerCase()
    .replace(/^https?:\/\/(dx\.)?(doi\.org|arxiv\.org\/(abs|pdf))\//, '')
    .replace(/^(arxiv|doi):/, '')
    .replace(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[a-z]{2})?\/\d{7})v\d+$/, '$1')
}

/** Styles, locales and tables as they ship, from disk. */
export const shippedData = {
  loadStyle: (name: string) =>
    readFile(
      name.endsWith('.csl') ? name : new URL(`../../assets/styles/${name}.csl`, import.meta.url),
      'utf8',
    ).catch(() => {
      throw new PaperkinError(`There is no style “${name}”.\n${USAGE}`)
    }),
  loadLocale: (language: string) =>
    readFile(new URL(`../../assets/locales/${language}.xml`, import.meta.url), 'utf8'),
  loadAscii: (table: string) => readFile(new URL(`../../assets/ascii/${table}.txt`, import.meta.url), 'utf8'),
}
