import { VectorFileError } from '../model/errors.ts'
import { checksum } from '../segments/checksum.ts'

/** Vectors of words, of pairs of words and of pieces of rare words, as `train-vectors` writes them. */
export type WordVectors = {
  dims: number
  /** Where the vectors come from: papers read, seed, date. */
  source: string
  /** Checksum of the file; an index made with other vectors does not fit. */
  id: number
  /** Term hashes, ascending. */
  hashes: Uint32Array
  /** Two numbers of -7 to 7 a byte, low half first, `dims` numbers a term. */
  packed: Uint8Array
  /** What a term's numbers are multiplied by: the upper half of a 32-bit float. */
  scales: Uint16Array
  /** ln(papers / papers with the term), in sixteenths. */
  rarities: Uint8Array
  /** Where terms begin whose hash has these upper 16 bits. */
  buckets: Uint32Array
}

export const MAGIC = 0x56574b50 // "PKWV"
export const VERSION = 1
export const HEADER_BYTES = 24

/**
 * Opens a vector file in place: nothing is copied or parsed but the source. Throws `VectorFileError`, which says what is wrong.
 * Layout, little endian: magic, version and dims (16 bit each), count, checksum of all that follows, bytes of source, bytes
 * in all; then source (UTF-8, padded to 4), hashes, packed, scales, rarities, padding to 4.
 */
export function loadWordVectors(bytes: Uint8Array): WordVectors {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  if (byteLength < HEADER_BYTES) throw new VectorFileError(`it has only ${byteLength} bytes`)
  const head = new DataView(buffer, byteOffset, HEADER_BYTES)
  if (head.getUint32(0, true) !== MAGIC) throw new VectorFileError('it does not begin as a vector file')
  const version = head.getUint16(4, true)
  if (version !== VERSION) throw new VectorFileError(`its format is ${version}, and only ${VERSION} is known`)
  const dims = head.getUint16(6, true)
  const count = head.getUint32(8, true)
  const id = head.getUint32(12, true)
  const sourceBytes = head.getUint32(16, true)
  const total = head.getUint32(20, true)
  const expected = fileBytes(dims, count, sourceBytes)
  if (total !== byteLength || total !== expected)
    throw new VectorFileError(`it has ${byteLength} bytes, and should have ${expected}`)
  if (checksum(new Uint32Array(buffer, byteOffset + 16, (byteLength - 16) / 4)) !== id)
    throw new VectorFileError('its checksum does not fit its content')

  const source = new TextDecoder().decode(new Uint8Array(buffer, byteOffset + HEADER_BYTES, sourceBytes))
  let at = byteOffset + HEADER_BYTES + pad(sourceBytes)
  const hashes = new Uint32Array(buffer, at, count)
  at += 4 * count
  const packed = new Uint8Array(buffer, at, (count * dims) / 2)
  at += packed.length
  const scales = new Uint16Array(buffer, at, count)
  at += 2 * count
  const rarities = new Uint8Array(buffer, at, count)
  return { dims, source, id, hashes, packed, scales, rarities, buckets: bucketsOf(hashes) }
}

/** Bytes of a whole file. `dims` must be a multiple of 4. */
export function fileBytes(dims: number, count: number, sourceBytes: number): number {
  return pad(HEADER_BYTES + pad(sourceBytes) + count * (4 + dims / 2 + 2 + 1))
}

/** The next multiple of 4. */
export const pad = (bytes: number) => (bytes + 3) & ~3

/** The place of a term among the vectors, -1 where it is not known. */
export function findTerm({ hashes, buckets }: WordVectors, hash: number): number {
  const end = buckets[(hash >>> 16) + 1] as number
  for (let i = buckets[hash >>> 16] as number; i < end; i++) if (hashes[i] === hash) return i
  return -1
}

function bucketsOf(hashes: Uint32Array): Uint32Array {
  const buckets = new Uint32Array(65_537)
  for (const hash of hashes) (buckets[(hash >>> 16) + 1] as number)++
  for (let i = 0; i < 65_536; i++) (buckets[i + 1] as number) += buckets[i] as number
  return buckets
}
