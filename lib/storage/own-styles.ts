import { PaperkinError } from '../model/errors.ts'
import { browser } from '../platform/browser.ts'
import { changeSettings, readSettings } from './settings.ts'

const PREFIX = 'own-'
const keyOf = (name: string) => `style.${name}`

/** Keeps a CSL style of the reader's own beside the bundled ones, and makes it the chosen one. */
export async function addOwnStyle(title: string, csl: string): Promise<void> {
  const { ownStyles } = await readSettings()
  // Never a name that was in use: what a worker built from another file must not serve for this one.
  const name = `${PREFIX}${crypto.randomUUID()}`
  await browser.storage.local.set({ [keyOf(name)]: csl })
  await changeSettings({ ownStyles: [...ownStyles, { name, title }], citationStyle: name })
}

/** Takes a style of the reader's own away. Resolves to how to put it back. */
export async function removeOwnStyle(name: string): Promise<() => Promise<void>> {
  const { ownStyles, citationStyle } = await readSettings()
  // One whose text is lost can be taken away all the same.
  const csl = await readOwnStyle(name).catch(() => undefined)
  const removed = ownStyles.filter((own) => own.name === name)
  await changeSettings({ ownStyles: ownStyles.filter((own) => own.name !== name), citationStyle: 'apa' })
  await browser.storage.local.remove(keyOf(name))
  return async () => {
    if (csl) await browser.storage.local.set({ [keyOf(name)]: csl })
    // Others may have been added meanwhile.
    const others = (await readSettings()).ownStyles.filter((own) => own.name !== name)
    await changeSettings({ ownStyles: [...others, ...removed], citationStyle })
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
