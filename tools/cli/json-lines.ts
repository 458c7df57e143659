import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { PaperkinError } from '../../lib/model/errors.ts'

/** The records of a JSON Lines file, one after the other; `.gz` and `.xz` are unpacked on the way (`xz` must be there). */
export async function* readRecords(file: string): AsyncGenerator<Record<string, unknown>> {
  let number = 0
  for await (const line of createInterface({ input: open(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    yield parse(line, file, number)
  }
}

function open(file: string): Readable {
  if (file.endsWith('.xz')) return spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
  const raw = createReadStream(file)
  return file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
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
