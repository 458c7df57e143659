import * as z from 'zod/mini'
import { CitationFormat } from '../model/settings.ts'
import { browser } from '../platform/browser.ts'
import { inTurn } from '../platform/lock.ts'

const KEY = 'recentFormats'

/** Citation formats the reader copied in, last used first. */
export async function readRecentFormats(): Promise<CitationFormat[]> {
  const checked = z.safeParse(z.array(CitationFormat), (await browser.storage.local.get(KEY))[KEY])
  return checked.success ? checked.data : []
}

/** Puts a format first. */
export function rememberFormat(format: CitationFormat): Promise<void> {
  return inTurn(KEY, async () => {
    const others = (await readRecentFormats()).filter((one) => one !== format)
    await browser.storage.local.set({ [KEY]: [format, ...others] })
  })
}
