import { PaperkinError } from '../model/errors.ts'
import { browser } from './browser.ts'

/** One of the extension's own files. Never anything from outside: the name is resolved inside the package. */
export async function fetchAsset(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(name)).catch(() => undefined)
  if (!response?.ok)
    throw new PaperkinError(
      `Paperkin's file ${name} cannot be read: the extension is damaged. Install it again.`,
    )
  return response
}
