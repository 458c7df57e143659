import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { idsOfUrl, readListing, readPage } from '../../lib/sites/index.ts'

type Job = { file: string; url: string; path: string }

/**
 * `read FILE.html --url URL`, or `read --index FILE.jsonl` with a line {file, url} for each page: one line of JSON
 * for each, {file, url, isPaper, paper, listing}, with `paper` null where there is none. Returns the exit code.
 */
export async function read(args: string[]): Promise<number> {
  try {
    for (const { file, url, path } of await jobsOf(args)) {
      const document = parsePage(await readFile(path, 'utf8'), url)
      const paper = readPage(document, url) ?? null
      const listing = paper ? [] : readListing(document, url)
      const line = { file, url, isPaper: paper !== null, paper, ...(listing.length > 0 ? { listing } : {}) }
      process.stdout.write(`${JSON.stringify(line)}
`)
      document.defaultView?.close()
    }
    return 0
  } catch (error) {
    process.stderr.write(`read: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/** `ids URL…`: what each address alone tells, one line of JSON each, {url, isPaper, ids, …}. */
export async function ids(args: string[]): Promise<number> {
  if (args.length === 0) {
    process.stderr.write('ids: give one or more addresses, such as https://arxiv.org/abs/2310.08782\n')
    return 1
  }
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

async function jobsOf(args: string[]): Promise<Job[]> {
  const index = optionOf(args, '--index')
  if (index) {
    const lines = (await readFile(index, 'utf8')).split('\n').filter((line) => line.trim())
    return lines.map((line, number) => jobOfLine(line, index, number + 1))
  }
  const url = optionOf(args, '--url')
  const file = args.find((arg, position) => !arg.startsWith('--') && !args[position - 1]?.startsWith('--'))
  if (!file || !url) throw new Error('give FILE.html --url URL, or --index FILE.jsonl')
  return [{ file, url, path: file }]
}

function jobOfLine(line: string, index: string, number: number): Job {
  const value: unknown = JSON.parse(line)
  const { file, url } = value as Partial<Job>
  if (!file || !url) throw new Error(`${index}, line ${number}: needs "file" and "url"`)
  return { file, url, path: resolve(dirname(index), file) }
}

function optionOf(args: string[], name: string): string | undefined {
  const position = args.indexOf(name)
  return position >= 0 ? args[position + 1] : undefined
}
