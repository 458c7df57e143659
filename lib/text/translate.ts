/** Every text the reader sees, by name: the English ones are the list of names. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json')

/** The text of a message with its `$1`, `$2` … filled in. */
export type Translate = {
  (key: MessageKey, ...values: (string | number)[]): string
  /** The message for a number: `key_one`, `key_few`, … as the language wants it, else `key_other`; `$1` is the number. */
  count: (key: CountKey, count: number, ...values: (string | number)[]) => string
}

type CountKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never

/** Makes `Translate` from what the browser offers: a lookup that gives '' for an unknown name, and a language tag. */
export function createTranslate(
  lookUp: (key: string, values: string[]) => string,
  language: string,
): Translate {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const fill = (values: (string | number)[]) =>
    values.map((value) => (typeof value === 'number' ? numbers.format(value) : value))
  const translate = (key: string, ...values: (string | number)[]) => lookUp(key, fill(values)) || key
  return Object.assign(translate, {
    count: (key: CountKey, count: number, ...values: (string | number)[]) =>
      lookUp(`${key}_${plurals.select(count)}`, fill([count, ...values])) ||
      translate(`${key}_other`, count, ...values),
  })
}
