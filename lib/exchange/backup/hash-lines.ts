/** Lines are hashed in blocks of at least so many bytes, since browsers hash only what lies in memory as a whole. */
const BLOCK = 1024 * 1024

/**
 * A hash of lines that come one after the other: SHA-256 of the SHA-256s of blocks, as hex. A block is whole lines,
 * each with its line feed, and ends with the line that makes it 1 MiB (1,048,576 bytes) or more.
 */
export function createLineHash() {
  const encoder = new TextEncoder()
  const hashes: Uint8Array[] = []
  let pieces: Uint8Array[] = []
  let length = 0

  const endBlock = async () => {
    hashes.push(await sha256(concat(pieces, length)))
    pieces = []
    length = 0
  }

  return {
    add: async (line: string): Promise<void> => {
      const bytes = encoder.encode(`${line}\n`)
      pieces.push(bytes)
      length += bytes.length
      if (length >= BLOCK) await endBlock()
    },
    end: async (): Promise<string> => {
      if (length > 0) await endBlock()
      const all = await sha256(concat(hashes, hashes.length * 32))
      return Array.from(all, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function concat(pieces: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
