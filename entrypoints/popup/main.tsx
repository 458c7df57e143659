import { render } from 'preact'
import { Popup } from '../../components/popup/Popup.tsx'
import { Translated } from '../../components/translate.tsx'
import { defaultSettings } from '../../lib/model/settings.ts'
import { lookUpMessage, uiLanguage } from '../../lib/platform/messages.ts'
import { applyLastTheme, applyTheme } from '../../lib/platform/theme.ts'
import { readRecentFormats } from '../../lib/storage/recent-formats.ts'
import { readSettings, watchSettings } from '../../lib/storage/settings.ts'
import { createTranslate } from '../../lib/text/translate.ts'
import { fitView } from './fit-view.ts'
import { createServices } from './services.ts'

const services = createServices()
const translate = createTranslate(lookUpMessage, uiLanguage())
const typed = document.querySelector('input')?.value ?? ''
let settings = { ...defaultSettings, recentFormats: [] as Awaited<ReturnType<typeof readRecentFormats>> }

// Drawn at once with what is surely right, then again when the settings are there.
document.documentElement.lang = uiLanguage()
applyLastTheme()
fitView()
draw()
readRecentFormats().then((recentFormats) => draw({ recentFormats }))
readSettings().then(draw)
watchSettings(draw, new AbortController().signal)

function draw(changes: Partial<typeof settings> = {}): void {
  settings = { ...settings, ...changes }
  if (changes.theme) applyTheme(changes.theme)
  const app = document.getElementById('app')
  if (!app) return
  render(
    <Translated translate={translate}>
      <Popup services={services} settings={settings} startQuery={typed} />
    </Translated>,
    app,
  )
}
