import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadWordVectors, type WordVectors } from '../lib/related/word-vectors.ts'

/** The word vectors that ship. */
export const VECTOR_FILE = join(import.meta.dirname, '../assets/word-vectors.bin')

/** Reads the word vectors that ship, or those of another file. Throws `VectorFileError`. */
export async function readWordVectors(file = VECTOR_FILE): Promise<WordVectors> {
  return loadWordVectors(await readFile(file))
}
