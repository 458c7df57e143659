import { native } from './native.ts'

/** A text from `public/_locales` in the browser's language, `$1` … filled in; '' where there is none of that name. */
export function lookUpMessage(key: string, values: string[]): string {
  return native().i18n.getMessage(key, values)
}

/** The language of the browser's own interface, BCP 47. */
export function uiLanguage(): string {
  return native().i18n.getUILanguage()
}
