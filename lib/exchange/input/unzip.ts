import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { PaperkinError } from '../../model/errors.ts'
import { BrokenFile } from './broken-file.ts'
import { createSwellingGuard } from './swelling.ts'
import type { Member } from './unpack.ts'

/** More files than an export has; past that it is made to keep readers busy. */
const MAX_MEMBERS = 10_000

// What reference managers put beside the records: the papers themselves, snapshots, pictures.
const ATTACHMENT =
  /(?:^|\/)(?:__MACOSX\/|\.)|\.(?:pdf|html?|png|jpe?g|gif|svg|docx?|pptx?|epub|zip|gz|css|js|mp4)$|\/$/i

const PIECE = 64 * 1024

type Event = { file: UnzipFile } | { data: Uint8Array; isLast: boolean } | { error: Error }

/**
 * The files of a zip archive in their order, attachments passed over. What an archive says of itself at its end is
 * not looked at, so that no file is unpacked twice; only that it has one, or it was cut off. Archives inside an archive
 * stay packed. Throws a BrokenFile, after all that is whole, where the archive is damaged.
 */
export async function* unzip(packed: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Member> {
  const guard = createSwellingGuard(name)
  const events: Event[] = []
  const unzipper = new Unzip((file) => {
    const isPassedOver = ATTACHMENT.test(file.name)
    if (!isPassedOver) events.push({ file })
    file.ondata = (error, data, isLast) => {
      if (!isPassedOver) events.push(error ? { error } : { data, isLast })
    }
    // At once, for the archive keeps what it has of files that are not started.
    file.start()
    if (++members > MAX_MEMBERS) events.push({ error: new PaperkinError(TOO_MANY) })
  })
  unzipper.register(InflateWanted)
  let members = 0
  let tail: number[] = []
  let isDamaged = false
  let isEnded = false

  const next = async (): Promise<Event | undefined> => {
    while (events.length === 0 && !isEnded) {
      const { value, done } = await packed.next()
      isEnded = done === true
      if (value) tail = [...(value.length < TAIL ? tail : []), ...value.subarray(-TAIL)].slice(-TAIL)
      try {
        if (value) guard.packed(value.length)
        unzipper.push(value?.slice() ?? new Uint8Array(0), isEnded)
      } catch (error) {
        isEnded = true
        events.push({ error: error as Error })
      }
    }
    return events.shift()
  }

  async function* bytesOf(file: UnzipFile): AsyncGenerator<Uint8Array> {
    for (let event = await next(); event; event = await next()) {
      if ('error' in event) {
        isDamaged = true
        throw damaged(name, file.name, event.error)
      }
      if (!('data' in event)) continue
      guard.unpacked(event.data.length)
      for (let from = 0; from < event.data.length; from += PIECE)
        yield event.data.subarray(from, from + PIECE)
      if (event.isLast) return
    }
    isDamaged = true
    throw damaged(name, file.name)
  }

  try {
    for (let event = await next(); event; event = await next()) {
      if ('error' in event) throw damaged(name, undefined, event.error)
      if (!('file' in event)) continue
      const { file } = event
      const bytes = bytesOf(file)
      yield { name: file.name || name, bytes, isInArchive: true }
    }
    if (!isDamaged && !hasEnd(tail)) throw damaged(name, undefined)
  } finally {
    await packed.return(undefined)
  }
}

/** So much of the end is looked at: a comment may follow it, which is rare, and rarely longer. */
const TAIL = 4096
const END = [0x50, 0x4b, 0x05, 0x06]

const hasEnd = (tail: number[]) => tail.some((_, i) => END.every((byte, k) => tail[i + k] === byte))

const TOO_MANY = `It holds more than ${MAX_MEMBERS} files. Choose the one with the papers.`

/** Unpacks what will be read; what is passed over is not unpacked. */
class InflateWanted {
  static compression = UnzipInflate.compression
  ondata: UnzipInflate['ondata'] = () => {}
  #inflate: UnzipInflate | undefined

  constructor(name: string) {
    if (ATTACHMENT.test(name)) return
    this.#inflate = new UnzipInflate()
    this.#inflate.ondata = (error, data, isLast) => this.ondata(error, data, isLast)
  }

  push(data: Uint8Array, isLast: boolean): void {
    this.#inflate?.push(data, isLast)
  }
}

function damaged(name: string, file: string | undefined, cause?: Error): PaperkinError {
  if (cause instanceof PaperkinError) return new PaperkinError(`“${name}”: ${cause.message}`)
  // Where the name is what was damaged, it says nothing.
  const what = file && /^\P{C}{1,200}$/u.test(file) ? `“${file}” in “${name}”` : `“${name}”`
  return new BrokenFile(
    `${what} is damaged, cut off or locked by a password. Make the archive again, or unpack it and choose the file that has the papers.`,
    {
      cause,
    },
  )
}
