import { render } from 'preact'
import { SettingsPage } from '../../components/settings/SettingsPage.tsx'
import type { Choices, SettingsServices } from '../../components/settings/services.ts'
import { Translated } from '../../components/translate.tsx'
import { styles } from '../../lib/cite/formats.ts'
import { fillTemplate, keyPresets, templateError } from '../../lib/cite/key-template.ts'
import { client } from '../../lib/messaging/client.ts'
import type { OwnCalls } from '../../lib/messaging/protocol.ts'
import type { Settings } from '../../lib/model/settings.ts'
import { lookUpMessage, uiLanguage } from '../../lib/platform/messages.ts'
import { openShortcutSettings, popupShortcut } from '../../lib/platform/navigate.ts'
import { shippedStyles } from '../../lib/platform/style-source.ts'
import { applyLastTheme, applyTheme } from '../../lib/platform/theme.ts'
import { addOwnStyle, removeOwnStyle } from '../../lib/storage/own-styles.ts'
import { changeListed, changeSettings, readSettings, watchSettings } from '../../lib/storage/settings.ts'
import { createTranslate } from '../../lib/text/translate.ts'
import { examplePaper } from './example-paper.ts'

const background = client<OwnCalls>()
const translate = createTranslate(lookUpMessage, uiLanguage())
const choices: Choices = {
  styles,
  keys: keyPresets,
  keyExample: (template) => fillTemplate(template, examplePaper, (text) => text),
  keyError: templateError,
}
const services: SettingsServices = {
  change: changeSettings,
  list: changeListed,
  addStyle,
  removeStyle: removeOwnStyle,
  shelves: () => background.shelves(),
  shortcut: popupShortcut,
  changeShortcut: openShortcutSettings,
}

document.documentElement.lang = uiLanguage()
document.title = translate('settingsTitle')
applyLastTheme()
readSettings().then(draw)
watchSettings(draw, new AbortController().signal)

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

function draw(settings: Settings): void {
  applyTheme(settings.theme)
  const app = document.getElementById('app')
  if (!app) return
  render(
    <Translated translate={translate}>
      <SettingsPage settings={settings} services={services} choices={choices} />
    </Translated>,
    app,
  )
}
