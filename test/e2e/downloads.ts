import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The path of a file that is downloaded into a folder, once all of it is there; `name` must fit its whole name. Firefox lays an empty
 * file in its place and writes another beside it, of any name or `.part`, as Chromium does with `.crdownload`. Throws after 20 s.
 */
export async function awaitDownload(folder: string, name: RegExp): Promise<string> {
  for (const start = Date.now(); Date.now() - start < 20_000; ) {
    const files = existsSync(folder) ? readdirSync(folder) : []
    const found = files.find((file) => name.test(file))
    const isGrowing = files.some((file) => /\.(?:part|crdownload)$/.test(file))
    const path = found && !isGrowing && join(folder, found)
    if (path && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) return path
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`No file named ${name} was downloaded within 20 s.`)
}
