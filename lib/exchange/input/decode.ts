/** Called once where a file's bytes are not the text they should be, with what is done about it. */
type OnDoubt = (reason: string) => void

/**
 * Bytes as text. The encoding is the one that a byte order mark, an XML declaration or, for UTF-16, the zero bytes
 * tell; else UTF-8, and Windows-1252 (which holds Latin-1) from where it turns out to be none.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, onDoubt: OnDoubt): AsyncGenerator<string> {
  let decoder: { decode: (piece: Uint8Array, isLast: boolean) => string } | undefined
  let held = new Uint8Array(0)
  for await (const piece of bytes) {
    held = join(held, piece)
    if (!decoder && held.length < SAMPLE) continue
    decoder ??= chooseDecoder(held, onDoubt)
    yield decoder.decode(held, false)
    held = new Uint8Array(0)
  }
  decoder ??= chooseDecoder(held, onDoubt)
  const rest = decoder.decode(held, true)
  if (rest) yield rest
}

/** So much is looked at to tell the encoding. */
const SAMPLE = 1024

function chooseDecoder(sample: Uint8Array, onDoubt: OnDoubt) {
  const label = markedEncoding(sample) ?? declaredEncoding(sample)
  return label && label !== 'utf-8' ? createPlainDecoder(label) : createGuessingDecoder(onDoubt)
}

function markedEncoding(sample: Uint8Array): string | undefined {
  const [first, second, third] = sample
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const isZero = (rest: number) =>
    share(
      sample,
      (i) => i % 2 === rest,
      (byte) => byte === 0,
    )
  // Without a mark: text that is mostly ASCII has a zero in every other byte, and none in the others.
  if (isZero(1) > 0.6 && isZero(0) < 0.1) return 'utf-16le'
  if (isZero(0) > 0.6 && isZero(1) < 0.1) return 'utf-16be'
  return undefined
}

function share(sample: Uint8Array, isAt: (i: number) => boolean, is: (byte: number) => boolean): number {
  const at = [...sample].filter((_, i) => isAt(i))
  return at.filter(is).length / Math.max(1, at.length)
}

function declaredEncoding(sample: Uint8Array): string | undefined {
  const head = String.fromCharCode(...sample.subarray(0, 200))
  const label = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase()
  // Bytes that could be read as ASCII up to here are not UTF-16, whatever they say.
  if (!label || label.startsWith('utf')) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function createPlainDecoder(label: string) {
  const decoder = new TextDecoder(label)
  return { decode: (piece: Uint8Array, isLast: boolean) => decoder.decode(piece, { stream: !isLast }) }
}

function createGuessingDecoder(onDoubt: OnDoubt) {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const lenient = new TextDecoder('utf-8')
  const latin = new TextDecoder('windows-1252')
  let tail = new Uint8Array(0)
  let mode: 'utf-8' | 'windows-1252' = 'utf-8'
  let hasMultibyte = false
  let hasDoubt = false

  const doubt = (reason: string) => {
    if (!hasDoubt) onDoubt(reason)
    hasDoubt = true
  }

  const decodeUtf8 = (whole: Uint8Array): string => {
    try {
      const text = strict.decode(whole)
      hasMultibyte ||= text.length < whole.length
      return text
    } catch {
      const text = lenient.decode(whole)
      const broken = text.split('\ufffd').length - 1
      const wide = Array.from(text.matchAll(/[^\0-\x7f\ufffd]/gu)).length
      if (hasMultibyte || wide > broken) {
        doubt('Some bytes are no UTF-8 and cannot be read: “\ufffd” stands in their place.')
        return text
      }
      mode = 'windows-1252'
      doubt('It is not UTF-8 and was read as Latin-1 (Windows-1252). Check the accented letters.')
      return latin.decode(whole)
    }
  }

  return {
    decode: (piece: Uint8Array, isLast: boolean): string => {
      if (mode === 'windows-1252') return latin.decode(piece)
      const all = join(tail, piece)
      const end = isLast ? all.length : wholeLength(all)
      tail = all.slice(end)
      return decodeUtf8(all.subarray(0, end))
    },
  }
}

/** The length without the bytes of a character that goes on in the next piece. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needed > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
