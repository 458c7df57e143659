import { PaperkinError } from '../../model/errors.ts'

/** A file as it is given: chosen, dropped, or streamed. */
export type FileInput = Blob | ReadableStream<Uint8Array>

/** Pieces of at most this many bytes are unpacked at a time, so that a bomb cannot swell far before it is seen. */
const PIECE = 16 * 1024

/** The bytes of a file in small pieces, counted as they are taken. Throws the signal's reason when it aborts. */
export async function* readBytes(
  input: FileInput,
  name: string,
  count: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted()
  const reader = (input instanceof Blob ? input.stream() : input).getReader()
  const cancel = () => reader.cancel(signal?.reason).catch(() => {})
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    for (;;) {
      const { done, value } = await read(reader, name)
      signal?.throwIfAborted()
      if (done) return
      for (let start = 0; start < value.length; start += PIECE) {
        const piece = value.subarray(start, start + PIECE)
        count(piece.length)
        yield piece
        signal?.throwIfAborted()
      }
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
    await cancel()
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, name: string) {
  try {
    return await reader.read()
  } catch (error) {
    if (error instanceof PaperkinError) throw error
    throw new PaperkinError(
      `“${name}” cannot be read any further. Perhaps it was moved or changed meanwhile; choose it again.`,
      { cause: error },
    )
  }
}
