import { IndexFileError } from '../model/errors.ts'
import { type Segment, signed, startsOf } from './segment.ts'

const MAGIC = 0x47534b50 // "PKSG"
/** Raise it when terms, weights or the layout change: a segment written under another version is rebuilt. */
export const SEGMENT_VERSION = 2
const HEADER_BYTES = 32

/** A segment in one buffer: header of eight 32-bit numbers, then the typed arrays as they lie, then the ids. */
export function segmentToBytes(segment: Segment, vectorsId: number): Uint8Array<ArrayBuffer> {
  const { titles, signs, sizes, terms, counts, postings, vectors, dims } = segment
  const ids = new TextEncoder().encode(JSON.stringify(segment.ids))
  const arrays = [titles, signs, sizes, terms, counts, postings, vectors, ids]
  const bytes = new Uint8Array(HEADER_BYTES + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))
  const header = [
    MAGIC,
    SEGMENT_VERSION,
    vectorsId,
    titles.length,
    dims,
    terms.length,
    postings.length,
    ids.length,
  ]
  bytes.set(new Uint8Array(Uint32Array.from(header).buffer))
  let at = HEADER_BYTES
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}

/** Opens a segment in place. Throws `IndexFileError` where it is damaged, of another version, or made with other vectors. */
export function segmentFromBytes(bytes: Uint8Array, vectorsId: number): Segment {
  if (bytes.byteLength < HEADER_BYTES) throw new IndexFileError(`it has only ${bytes.byteLength} bytes`)
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const header = new Uint32Array(buffer, byteOffset, 8)
  const [magic, version, madeWith, papers, dims, termCount, postingCount, idBytes] =
    header as unknown as Header
  if (magic !== MAGIC) throw new IndexFileError('it does not begin as one')
  if (version !== SEGMENT_VERSION)
    throw new IndexFileError(`its format is ${version}, not ${SEGMENT_VERSION}`)
  if (madeWith !== vectorsId) throw new IndexFileError('it was made with other word vectors')
  const { numbers, words } = signed(dims)
  const expected =
    HEADER_BYTES + papers * (4 + 4 * words + dims) + 4 * numbers + 6 * termCount + 2 * postingCount + idBytes
  if (bytes.byteLength !== expected)
    throw new IndexFileError(`it has ${bytes.byteLength} bytes, and should have ${expected}`)

  let at = byteOffset + HEADER_BYTES
  const take = (length: number) => {
    at += length
    return at - length
  }
  const titles = new Uint32Array(buffer, take(4 * papers), papers)
  const signs = new Uint32Array(buffer, take(4 * words * papers), words * papers)
  const sizes = new Float32Array(buffer, take(4 * numbers), numbers)
  const terms = new Uint32Array(buffer, take(4 * termCount), termCount)
  const counts = new Uint16Array(buffer, take(2 * termCount), termCount)
  const postings = new Uint16Array(buffer, take(2 * postingCount), postingCount)
  const vectors = new Int8Array(buffer, take(papers * dims), papers * dims)
  const ids = readIds(new Uint8Array(buffer, take(idBytes), idBytes), papers)
  const starts = startsOf(counts)
  if (starts[termCount] !== postingCount) throw new IndexFileError('its postings do not add up')
  return { ids, titles, dims, signs, sizes, vectors, terms, counts, starts, postings }
}

type Header = [number, number, number, number, number, number, number, number]

function readIds(bytes: Uint8Array, papers: number): string[] {
  let ids: unknown
  try {
    ids = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // Said below.
  }
  if (!Array.isArray(ids) || ids.length !== papers)
    throw new IndexFileError('its list of papers cannot be read')
  return ids
}
