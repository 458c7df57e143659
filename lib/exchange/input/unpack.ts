import { PaperkinError } from '../../model/errors.ts'
import { gunzip } from './gunzip.ts'
import { unzip } from './unzip.ts'

/** A file inside a file: itself where it is plain, what it unpacks to where it is packed. */
export type Member = { name: string; bytes: AsyncIterable<Uint8Array>; isInArchive?: true }

/** The file or files behind a name, unpacked; one after the other, each to be read before the next is asked for. */
export async function* unpack(bytes: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Member> {
  const { head, all } = await peek(bytes)
  const kind = SIGNATURES.find(([signature]) => startsWith(head, signature))?.[1]
  if (head.length === 0)
    throw new PaperkinError(`“${name}” is empty. Export it again and choose the new file.`)
  if (kind === 'zip') yield* unzip(all, name)
  else if (kind === 'gzip') yield { name: name.replace(/\.gz$/i, ''), bytes: gunzip(all, name) }
  else if (kind)
    throw new PaperkinError(
      `“${name}” is ${kind}, which Paperkin cannot read. Choose an export of your papers.`,
    )
  else yield { name, bytes: all }
}

// https://en.wikipedia.org/wiki/List_of_file_signatures
const SIGNATURES: [number[], string][] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'packed with xz'],
  [[0x42, 0x5a, 0x68], 'packed with bzip2'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'packed with zstd'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
]

const startsWith = (head: Uint8Array, signature: number[]) => signature.every((byte, i) => head[i] === byte)

const HEAD = 8

async function peek(bytes: AsyncGenerator<Uint8Array>) {
  const pieces: Uint8Array[] = []
  let length = 0
  while (length < HEAD) {
    const { value, done } = await bytes.next()
    if (done) break
    pieces.push(value)
    length += value.length
  }
  const head = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    head.set(piece, at)
    at += piece.length
  }
  async function* all() {
    try {
      if (length > 0) yield head
      yield* bytes
    } finally {
      await bytes.return(undefined)
    }
  }
  return { head, all: all() }
}
