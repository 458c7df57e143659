import type { Choices, SettingsServices } from '../../components/settings/services.ts'
import { styles } from '../../lib/cite/formats.ts'
import { fillTemplate, keyPresets, templateError } from '../../lib/cite/key-template.ts'
import { client } from '../../lib/messaging/client.ts'
import type { OwnCalls } from '../../lib/messaging/protocol.ts'
import { openShortcutSettings, popupShortcut } from '../../lib/platform/navigate.ts'
import { shippedStyles } from '../../lib/platform/style-source.ts'
import { addOwnStyle, removeOwnStyle } from '../../lib/storage/own-styles.ts'
import { changeListed, changeSettings } from '../../lib/storage/settings.ts'
import { examplePaper } from './example-paper.ts'

/** What there is to choose from in the settings. */
export const choices: Choices = {
  styles,
  keys: keyPresets,
  keyExample: (template) => fillTemplate(template, examplePaper, (text) => text),
  keyError: templateError,
}

/** What the settings ask of the background, the browser and storage. */
export function createSettingsServices(): SettingsServices {
  const background = client<OwnCalls>()
  return {
    change: changeSettings,
    list: changeListed,
    addStyle,
    removeStyle: removeOwnStyle,
    shelves: () => background.shelves(),
    shortcut: popupShortcut,
    changeShortcut: openShortcutSettings,
  }
}

/** What tries a style is the citation code, which most visits to this page do without. */
async function addStyle(file: File): Promise<void> {
  const { tryStyle } = await import('../../lib/cite/try-style.ts')
  const { title, csl } = await tryStyle(file, examplePaper, shippedStyles.loadLocale)
  await addOwnStyle(
    title,
    csl,
    styles.map((style) => style.title),
  )
}
