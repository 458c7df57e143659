import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { JSDOM } from 'jsdom'
import { errorMessage, PaperkinError } from '../../lib/model/errors.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import { idsOfUrl, type ListedPaper, readListing, readPage } from '../../lib/sites/index.ts'

type Job = { file: string; url: string }

const USAGE =
  'Give FILE.html --url URL, or --index FILE.jsonl with a {"file", "url"} a line; --listing reads lists.'

/**
 * `read FILE.html --url URL` prints the page paper as JSON, or `null` where there is none; `read --index FILE.jsonl` prints
 * a line of that for each line {file, url}, in order. With `--listing` it prints the papers that a list names instead. A
 * page of an index that cannot be read is `null`, is said on stderr, and makes the exit code 1.
 */
export async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, index: { type: 'string' }, listing: { type: 'boolean' } },
  })
  if (!values.index) {
    print(await readJob(jobOf({ file: positionals[0], url: values.url }), values.listing))
    return 0
  }
  let code = 0
  for (const job of await readIndex(values.index)) {
    const answer = await readJob(job, values.listing).catch((error) => {
      process.stderr.write(`${job.file}: ${errorMessage(error)}\n`)
      code = 1
      return null
    })
    print(answer)
  }
  return code
}

/** `ids URL…`: what each address alone tells, one line of JSON each, {url, isPaper, ids, …}. */
export async function ids(args: string[]): Promise<number> {
  if (args.length === 0)
    throw new PaperkinError('Give one or more addresses, such as https://arxiv.org/abs/2310.08782')
  for (const url of args) {
    const paper = idsOfUrl(url)
    process.stdout.write(`${JSON.stringify({ url, isPaper: paper !== undefined, ids: {}, ...paper })}\n`)
  }
  return 0
}

/** A saved page as a document. Its scripts do not run and nothing it links to is loaded. */
export function parsePage(html: string, url: string): Document {
  return new JSDOM(html, { url: /^https?:/.test(url) ? url : 'https://example.org/' }).window.document
}

function print(answer: PagePaper | ListedPaper[] | null | undefined): void {
  process.stdout.write(`${JSON.stringify(answer ?? null)}\n`)
}

async function readJob(
  { file, url }: Job,
  isListing = false,
): Promise<PagePaper | ListedPaper[] | undefined> {
  const document = parsePage(await readFile(file, 'utf8'), url)
  try {
    return isListing ? readListing(document, url) : readPage(document, url)
  } finally {
    document.defaultView?.close()
  }
}

async function readIndex(index: string): Promise<Job[]> {
  const lines = (await readFile(index, 'utf8')).split('\n').filter((line) => line.trim())
  return lines.map((line, i) => {
    try {
      const { file, url } = jobOf(JSON.parse(line))
      return { file: resolve(dirname(index), file), url }
    } catch (error) {
      throw new PaperkinError(`${index}, line ${i + 1}: ${errorMessage(error)}`)
    }
  })
}

function jobOf({ file, url }: Partial<Job>): Job {
  if (!file || !url) throw new PaperkinError(USAGE)
  return { file, url }
}
