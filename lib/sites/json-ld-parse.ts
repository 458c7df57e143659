export type JsonObject = { [key: string]: unknown }

const MAX_NODES = 3000
const MAX_DEPTH = 12

/** All typed objects of a JSON-LD script, references by `@id` resolved one step; broken JSON is mended where it can be. */
export function parseJsonLd(text: string): JsonObject[] {
  const root = parseLeniently(text)
  if (root === undefined) return []
  const objects = collect(root)
  const byId = new Map<string, JsonObject>()
  for (const object of objects) {
    const id = object['@id']
    if (typeof id === 'string' && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object)
  }
  return objects
    .filter((object) => typesOf(object).length > 0)
    .map((object) => resolveReferences(object, byId))
}

/** Types of an object without their vocabulary's address: `http://schema.org/Thesis` → `Thesis`. */
export function typesOf(object: JsonObject): string[] {
  return asArray(own(object, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).replace(/^.*[/#:]/, ''))
}

/** A property that the object itself has: `__proto__` and `constructor` of a hostile page are none. */
export function own(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 6000) : value === undefined || value === null ? [] : [value]
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseLeniently(text: string): unknown {
  const trimmed = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  )
  return (
    tryParse(trimmed) ??
    // Raw line breaks in strings, commas before a closing bracket, objects one after the other.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what JSON forbids.
    tryParse(mend(trimmed.replace(/[\u0000-\u001f]+/g, ' '))) ??
    tryParse(mend(trimmed.replace(/&quot;/g, '"').replace(/\s+/g, ' ')))
  )
}

function mend(text: string): string {
  const mended = text
    .replace(/,(\s{0,50}[}\]])/g, '$1')
    .replace(/;\s*$/, '')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
  return /\}\s{0,50}\{/.test(mended) ? `[${mended.replace(/\}\s{0,50}\{/g, '},{')}]` : mended
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every object below a value, outermost first. Walks breadth first with a limit, so depth costs no stack. */
function collect(root: unknown): JsonObject[] {
  const found: JsonObject[] = []
  let level: unknown[] = [root]
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, MAX_NODES))
      if (!isObject(value)) continue
      if (found.length >= MAX_NODES) return found
      found.push(value)
      for (const child of Object.values(value)) if (typeof child === 'object' && child) next.push(child)
    }
    level = next.slice(0, MAX_NODES)
  }
  return found
}

function resolveReferences(object: JsonObject, byId: Map<string, JsonObject>): JsonObject {
  const resolve = (value: unknown) => {
    const id = isObject(value) && Object.keys(value).length === 1 ? own(value, '@id') : undefined
    return typeof id === 'string' ? (byId.get(id) ?? value) : value
  }
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.slice(0, 6000).map(resolve) : resolve(value),
    ]),
  )
}
