import { IndexFileError } from '../model/errors.ts'
import { pack, unpack } from '../segments/pack.ts'
import type { WordSegment } from './word-segment.ts'

/** Raise it when words, weights or the layout change: a segment written under another version is rebuilt. */
export const WORDS_VERSION = 2

/**
 * A segment in one buffer: what ascends as its small steps, each kind in a row of its own, so that it packs to half the size.
 */
export function segmentToBytes({ ids, lexicon, starts, postings }: WordSegment): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  return pack(WORDS_VERSION, [
    encoder.encode(JSON.stringify(ids)),
    encoder.encode(lexicon.text),
    Uint8Array.from(differences(lexicon.starts)),
    Uint16Array.from(differences(starts)),
    gapsOf(starts, postings),
    Uint8Array.from(postings, (posting) => posting & 7),
  ])
}

/** Opens a segment. Throws `IndexFileError` where it is damaged or of another version. */
export function segmentFromBytes(bytes: Uint8Array<ArrayBuffer>): WordSegment {
  const [ids, text, lengths, counts, gaps, steps] = unpack(bytes, WORDS_VERSION, [
    'u8',
    'u8',
    'u8',
    'u16',
    'u8',
    'u8',
  ])
  const decoder = new TextDecoder()
  const lexicon = { text: decoder.decode(text), starts: sumsOf(lengths) }
  const starts = sumsOf(counts)
  if (
    lexicon.starts.at(-1) !== lexicon.text.length ||
    lengths.length !== counts.length ||
    starts.at(-1) !== steps.length
  )
    throw new IndexFileError('its words do not add up')
  return { ids: JSON.parse(decoder.decode(ids)), lexicon, starts, postings: join(starts, gaps, steps) }
}

function differences(sums: Uint32Array): Uint32Array {
  return sums.subarray(1).map((sum, i) => sum - (sums[i] as number))
}

function sumsOf(counts: Uint8Array | Uint16Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number)
  return sums
}

/**
 * From one paper of a word to the next, in one byte or, from 128 on, in two: the lower seven bits with the eighth set, then
 * the upper ones. The first counts from paper 0.
 */
function gapsOf(starts: Uint32Array, postings: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(2 * postings.length)
  let end = 0
  for (let word = 0; word + 1 < starts.length; word++) {
    let last = 0
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at++) {
      const paper = (postings[at] as number) >> 3
      const gap = paper - last
      last = paper
      if (gap < 128) bytes[end++] = gap
      else {
        bytes[end++] = 128 | (gap & 127)
        bytes[end++] = gap >> 7
      }
    }
  }
  return bytes.subarray(0, end)
}

function join(starts: Uint32Array, gaps: Uint8Array, steps: Uint8Array): Uint16Array {
  const postings = new Uint16Array(steps.length)
  let from = 0
  for (let word = 0; word + 1 < starts.length; word++) {
    const end = starts[word + 1] as number
    let paper = 0
    for (let at = starts[word] as number; at < end; at++) {
      const low = gaps[from++] as number
      paper += low < 128 ? low : (low & 127) | ((gaps[from++] as number) << 7)
      postings[at] = (paper << 3) | (steps[at] as number)
    }
  }
  if (from !== gaps.length) throw new IndexFileError('its postings do not add up')
  return postings
}
