import { PaperkinError } from '../model/errors.ts'

/**
 * One of the extension's own files. Never anything from outside: the name is resolved inside the package. By the place of the
 * page or worker, since the browser's API is not there in a page's worker.
 */
export async function fetchAsset(name: string): Promise<Response> {
  const response = await fetch(new URL(`/${name}`, location.origin)).catch(() => undefined)
  if (!response?.ok)
    throw new PaperkinError(
      `Paperkin's file ${name} cannot be read: the extension is damaged. Install it again.`,
    )
  return response
}
