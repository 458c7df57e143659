import { type JsonObject, parseJsonLd } from './json-ld-parse.ts'
import type { Page } from './page.ts'

const MAX_SCRIPTS = 40
const MAX_JSON = 600_000

const known = new WeakMap<Page, JsonObject[]>()

/** Objects of the page's JSON-LD that have a type, flattened. */
export function jsonLdOf(page: Page): JsonObject[] {
  const objects = known.get(page) ?? readJsonLd(page.document)
  known.set(page, objects)
  return objects
}

function readJsonLd(document: Document): JsonObject[] {
  const found: JsonObject[] = []
  const elements = document.getElementsByTagName('script')
  let read = 0
  for (let index = 0; index < elements.length && index < 1000 && read < MAX_SCRIPTS; index++) {
    const element = elements[index]
    if (!/^application\/ld\+json/i.test(element?.getAttribute('type')?.trim() ?? '')) continue
    read++
    const text = element?.textContent ?? ''
    if (text.length <= MAX_JSON) found.push(...parseJsonLd(text))
  }
  return found
}
