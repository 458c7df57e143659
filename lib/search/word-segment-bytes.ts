import { IndexFileError } from '../model/errors.ts'
import { pack, unpack } from '../segments/pack.ts'
import type { WordSegment } from './word-segment.ts'

/** Raise it when words, weights or the layout change: a segment written under another version is rebuilt. */
export const WORDS_VERSION = 1

/** A segment in one buffer. */
export function segmentToBytes({ ids, lexicon, starts, postings }: WordSegment): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  return pack(WORDS_VERSION, [
    encoder.encode(JSON.stringify(ids)),
    encoder.encode(lexicon.text),
    lexicon.starts,
    starts,
    postings,
  ])
}

/** Opens a segment in place. Throws `IndexFileError` where it is damaged or of another version. */
export function segmentFromBytes(bytes: Uint8Array<ArrayBuffer>): WordSegment {
  const [ids, text, wordStarts, starts, postings] = unpack(bytes, WORDS_VERSION, [
    'u8',
    'u8',
    'u32',
    'u32',
    'u16',
  ])
  const decoder = new TextDecoder()
  const lexicon = { text: decoder.decode(text), starts: wordStarts }
  if (wordStarts.at(-1) !== lexicon.text.length || starts.at(-1) !== postings.length)
    throw new IndexFileError('its words do not add up')
  return { ids: JSON.parse(decoder.decode(ids)), lexicon, starts, postings }
}
