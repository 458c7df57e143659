import { errorMessage } from '../../lib/model/errors.ts'
import { cite } from './cite.ts'
import { convert } from './convert.ts'
import { rank } from './rank.ts'
import { ids, read } from './read.ts'
import { related } from './related.ts'
import { search } from './search.ts'

/** Reads its arguments, writes data to stdout, and resolves to the exit code. */
type Command = (args: string[]) => Promise<number>

const COMMANDS: Record<string, Command> = { read, ids, search, related, rank, cite, convert }

const USAGE = `Usage: npm run -s paperkin -- COMMAND …
  read FILE.html --url URL | read --index FILE.jsonl        the page paper, or null
  ids URL                                                   what the address alone tells
  search [--corpus FILE.jsonl] QUERY                        papers that match, best first
  related [--corpus FILE.jsonl] --title T [--abstract A]    kin with reasons, closest first
  cite --format F [--style S] [--key T] [--papers FILE.jsonl] [ID…]   a citation
  convert --to F FILE…                                      papers of any file as json-lines, bibtex, ris, csl-json
  rank --corpus FILE --queries FILE --top N [--title-only] [--corpus-ids FILE] [--pool FILE]    rankings, tab-separated
Data goes to stdout as JSON, messages to stderr; exit code 1 on an error.`

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command) process.exitCode = await command(args).catch(fail)
else process.exitCode = fail(new Error(name ? `There is no command “${name}”.\n${USAGE}` : USAGE))

function fail(error: unknown): number {
  process.stderr.write(`${errorMessage(error)}\n`)
  return 1
}
