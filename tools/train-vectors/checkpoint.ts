import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { PaperkinError } from '../../lib/model/errors.ts'

// Files are written and read in pieces: one call moves 2 GB at most.
const PIECE = 1 << 28

/** Keeps the model as it is after a pass. `name` tells of which run it is; it is put in place only when it is whole. */
export async function saveCheckpoint(file: string, name: string, pass: number, model: Uint8Array) {
  const open = openSync(`${file}.part`, 'w')
  writeSync(open, header(name, pass))
  for (let at = 0; at < model.length; at += PIECE) writeSync(open, model.subarray(at, at + PIECE))
  closeSync(open)
  await rename(`${file}.part`, file)
}

/** Reads the model kept last into place and returns the passes done; 0 where none is kept. */
export function loadCheckpoint(file: string, name: string, model: Uint8Array): number {
  if (!existsSync(file)) return 0
  const open = openSync(file, 'r')
  const found = new Uint8Array(HEADER_BYTES)
  readSync(open, found)
  const { name: foundName, pass } = JSON.parse(new TextDecoder().decode(found).trim())
  if (foundName !== name)
    throw new PaperkinError(
      `${file} is of another run (${foundName}, this one is ${name}): remove it, or run without --resume.`,
    )
  for (let at = 0; at < model.length; at += PIECE) readSync(open, model.subarray(at, at + PIECE))
  closeSync(open)
  return pass
}

const HEADER_BYTES = 512

function header(name: string, pass: number): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ name, pass }).padEnd(HEADER_BYTES))
}
