import type { PaperKey } from '../../lib/model/listing.ts'

/** A key as a text, to look it up by. */
export function keyText({ shelf, number }: PaperKey): string {
  return `${number} ${shelf}`
}

/** The key alone of whatever has one. */
export function keyOf({ shelf, number }: PaperKey): PaperKey {
  return { shelf, number }
}

/** Keys by their texts, in their order. */
export function keyMap(keys: PaperKey[]): Map<string, PaperKey> {
  return new Map(keys.map((key) => [keyText(key), key]))
}
