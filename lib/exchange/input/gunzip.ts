import { BrokenFile } from './broken-file.ts'
import { createSwellingGuard } from './swelling.ts'

/** Unpacks gzip. Throws a BrokenFile, after all that is whole, where the archive is damaged or cut off. */
export async function* gunzip(packed: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const guard = createSwellingGuard(name)
  const { readable, writable } = new DecompressionStream('gzip')
  const reader = (readable as ReadableStream<Uint8Array>).getReader()
  let failure: { error: unknown } | undefined
  const feeding = feed(packed, writable.getWriter(), guard.packed).catch((error) => {
    failure = { error }
  })
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(async (error) => {
        await feeding
        // What the source itself threw (an abort, a file that is gone) says more than that its stream ended.
        if (failure && !isUnpackError(failure.error)) throw failure.error
        throw new BrokenFile(
          `“${name}” is damaged or cut off, or made of several parts: what follows cannot be unpacked. Download it again, or unpack it first.`,
          {
            cause: error,
          },
        )
      })
      if (done) break
      guard.unpacked(value.length)
      yield value
    }
    await feeding
    if (failure) throw failure.error
  } finally {
    await reader.cancel().catch(() => {})
    await packed.return(undefined)
  }
}

async function feed(
  packed: AsyncGenerator<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
  count: (bytes: number) => void,
): Promise<void> {
  try {
    for await (const piece of packed) {
      await writer.ready
      count(piece.length)
      // A copy: the stream may hand the memory over.
      await writer.write(piece.slice())
    }
    await writer.close()
  } catch (error) {
    writer.abort(error).catch(() => {})
    throw error
  }
}

const isUnpackError = (error: unknown) =>
  error instanceof TypeError || /^(?:Z_|ERR_)/.test(String((error as { code?: unknown })?.code))
