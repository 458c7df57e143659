import type { PaperKey, PaperMap } from '../../lib/model/listing.ts'
import { keyText } from './paper-keys.ts'

/** Those papers of a map that are among these, each where it was. */
export function matchingPapers({ keys, titles, x, y }: PaperMap, wanted: PaperKey[]): PaperMap {
  const texts = new Set(wanted.map(keyText))
  const places = keys.flatMap((key, place) => (texts.has(keyText(key)) ? [place] : []))
  return {
    keys: places.map((place) => keys[place] as PaperKey),
    titles: places.map((place) => titles[place] as string),
    x: Float32Array.from(places, (place) => x[place] as number),
    y: Float32Array.from(places, (place) => y[place] as number),
  }
}
