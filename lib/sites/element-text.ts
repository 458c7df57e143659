import { plainText } from '../text/plain.ts'
import { rawText } from './raw-text.ts'

/** Text of an element as a person reads it: plain, formulas as Unicode, without what is hidden or a control. */
export function elementText(element: Element | null | undefined, skip?: (child: Element) => boolean): string {
  return plainText(rawText(element, skip))
}
