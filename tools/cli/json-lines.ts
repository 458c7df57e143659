import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { errorMessage, PaperkinError } from '../../lib/model/errors.ts'

/** The records of a JSON Lines file, one after the other; `.gz` and `.xz` are unpacked on the way (`xz` must be there). */
export async function* readRecords(file: string): AsyncGenerator<Record<string, unknown>> {
  let number = 0
  for await (const line of readLines(file)) {
    number++
    if (line.trim() === '') continue
    yield parse(line, file, number)
  }
}

/** The lines of a text file, plain, `.gz` or `.xz`. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of unpackFile(file)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  if (rest !== '') yield rest
}

/** The bytes of a file, `.gz` and `.xz` unpacked. */
export async function* unpackFile(file: string): AsyncGenerator<Buffer> {
  try {
    if (file.endsWith('.xz')) yield* unpackXz(file)
    else if (file.endsWith('.gz')) yield* pipeline(createReadStream(file), createGunzip(), () => {})
    else yield* createReadStream(file)
  } catch (error) {
    throw new PaperkinError(`${file} cannot be read: ${errorMessage(error)}`)
  }
}

async function* unpackXz(file: string): AsyncGenerator<Buffer> {
  const xz = spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(xz, 'close')
  // Read below, after the last chunk; without this a missing xz would end the process at once.
  ended.catch(() => {})
  yield* xz.stdout
  const [code] = await ended
  if (code !== 0) throw new Error(`xz ended with ${code}`)
}

function parse(line: string, file: string, number: number): Record<string, unknown> {
  try {
    const record = JSON.parse(line)
    if (typeof record === 'object' && record !== null) return record
  } catch {
    // Said below, with its line.
  }
  throw new PaperkinError(`${file}, line ${number}: not a JSON object. Every line must be one.`)
}
