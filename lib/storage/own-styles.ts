import { PaperkinError } from '../model/errors.ts'
import type { Settings } from '../model/settings.ts'
import { browser } from '../platform/browser.ts'
import { inTurn } from '../platform/lock.ts'
import { changeSettings, readSettings } from './settings.ts'

const PREFIX = 'own-'
const LOCK = 'own styles'
const keyOf = (name: string) => `style.${name}`

/**
 * Keeps a CSL style of the reader's own beside the bundled ones, and makes it the chosen one. A title that another style
 * has already, one of `taken` or of the reader's own, gets a number.
 */
export function addOwnStyle(title: string, csl: string, taken: string[] = []): Promise<void> {
  return inTurn(LOCK, async () => {
    const { ownStyles } = await readSettings()
    // Never a name that was in use: what a worker built from another file must not serve for this one.
    const name = `${PREFIX}${crypto.randomUUID()}`
    const own = { name, title: numbered(title, [...taken, ...ownStyles.map((style) => style.title)]) }
    await browser.storage.local.set({ [keyOf(name)]: csl })
    await changeSettings({ ownStyles: [...ownStyles, own], citationStyle: name })
  })
}

/** Takes a style of the reader's own away. Resolves to how to put it back. */
export function removeOwnStyle(name: string): Promise<() => Promise<void>> {
  return inTurn(LOCK, async () => {
    const { ownStyles, citationStyle } = await readSettings()
    // One whose text is lost can be taken away all the same.
    const csl = await readOwnStyle(name).catch(() => undefined)
    const removed = ownStyles.filter((own) => own.name === name)
    await changeSettings({ ownStyles: ownStyles.filter((own) => own.name !== name), citationStyle: 'apa' })
    await browser.storage.local.remove(keyOf(name))
    return () => inTurn(LOCK, () => putBack(removed, csl, citationStyle))
  })
}

async function putBack(
  removed: Settings['ownStyles'],
  csl: string | undefined,
  citationStyle: string,
): Promise<void> {
  // Others may have been added meanwhile, under the same title too.
  const { ownStyles } = await readSettings()
  const names = removed.map(({ name }) => name)
  const others = ownStyles.filter(({ name }) => !names.includes(name))
  const titles = others.map(({ title }) => title)
  if (csl) await browser.storage.local.set(Object.fromEntries(names.map((name) => [keyOf(name), csl])))
  const back = removed.map(({ name, title }) => ({ name, title: numbered(title, titles) }))
  await changeSettings({ ownStyles: [...others, ...back], citationStyle })
}

/** The title, or with the first number that makes it one of its own: _Annals (2)_. */
function numbered(title: string, taken: string[]): string {
  for (let number = 1; ; number++) {
    const own = number === 1 ? title : `${title} (${number})`
    if (!taken.includes(own)) return own
  }
}

export const isOwnStyle = (name: string) => name.startsWith(PREFIX)

/** The CSL of a style of the reader's own. */
export async function readOwnStyle(name: string): Promise<string> {
  const csl = (await browser.storage.local.get(keyOf(name)))[keyOf(name)]
  if (typeof csl !== 'string')
    throw new PaperkinError(
      'Your citation style is no longer kept in this browser. Choose another in the settings.',
    )
  return csl
}

/** Keeps the text of a style under the name that the settings have for it, as a backup gives both. */
export async function writeOwnStyle(name: string, csl: string): Promise<void> {
  if (isOwnStyle(name)) await browser.storage.local.set({ [keyOf(name)]: csl })
}
