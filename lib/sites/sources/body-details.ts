import { findDoi } from '../doi.ts'
import { cleanDate } from '../fields.ts'
import { landmarksOf } from '../landmarks.ts'
import type { Page } from '../page.ts'

/** The text of a span of elements, each text once, bounded. */
export function textOfRange(page: Page, from: number, to: number): string {
  const { elements, count } = landmarksOf(page)
  let text = ''
  for (let index = Math.max(0, from); index < Math.min(to, count) && text.length < 20_000; index++) {
    const element = elements[index]
    if (!element || /^(?:script|style|noscript)$/i.test(element.tagName)) continue
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 3) text += ` ${child.nodeValue ?? ''}`
    const href = /^a$/i.test(element.tagName) ? element.getAttribute('href') : undefined
    if (href && /doi\.org\/10\./i.test(href)) text += ` ${href} `
  }
  return text
}

/** The DOI that is labelled as one, or linked as one. */
export function doiIn(text: string): string | undefined {
  const label =
    /(?:\bdoi|digital object identifier)\s*[:.]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)|doi\.org\/(10\.\d{4,9}\/\S+)/i.exec(
      text,
    )
  return label ? findDoi(label[1] ?? label[2] ?? '') : undefined
}

/** The year of publication, where a word says that it is one, or beside a volume. */
export function yearIn(text: string): string | undefined {
  const labelled =
    /(?:publi(?:shed|cation)(?: online| date)?|issue date|first posted)\s*:?\s{0,3}([^:]{0,24}?\b(?:19|20)\d\d\b)/i.exec(
      text,
    )?.[1]
  const beside =
    /\b\d{1,3}\s*\(\d{1,3}\),?\s*((?:19|20)\d\d)\b|\bvol(?:ume)?\.?\s*\d+[^.]{0,40}?\b((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s*(?:\w{3}\s*\d{0,2})?;\s*\d+/i.exec(
      text,
    )
  return cleanDate(labelled ?? beside?.[1] ?? beside?.[2] ?? beside?.[3] ?? '')
}
