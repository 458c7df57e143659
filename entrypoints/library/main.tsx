import { type ComponentChild, render } from 'preact'
import { GettingReady } from '../../components/library/GettingReady.tsx'
import { LibraryMap } from '../../components/library/LibraryMap.tsx'
import { LibraryPage } from '../../components/library/LibraryPage.tsx'
import type { Pictures } from '../../components/library/pictures.ts'
import { useView, type View } from '../../components/library/use-view.ts'
import { YearChart } from '../../components/library/YearChart.tsx'
import { SettingsPage } from '../../components/settings/SettingsPage.tsx'
import { Translated } from '../../components/translate.tsx'
import type { Settings } from '../../lib/model/settings.ts'
import { lookUpMessage, uiLanguage } from '../../lib/platform/messages.ts'
import { applyLastTheme, applyTheme } from '../../lib/platform/theme.ts'
import { watchOpening } from '../../lib/storage/announce.ts'
import { readSettings, watchSettings } from '../../lib/storage/settings.ts'
import { isShown, readShelves } from '../../lib/storage/shelves.ts'
import { createTranslate } from '../../lib/text/translate.ts'
import { createLibraryServices } from './services.ts'
import { choices, createSettingsServices } from './settings-services.ts'

const translate = createTranslate(lookUpMessage, uiLanguage())
const library = createLibraryServices(translate)
const settingsServices = createSettingsServices()

const pictures: Pictures = {
  years: ({ years, fromYear, toYear, onPick }) => (
    <YearChart
      years={years}
      from={fromYear}
      to={toYear}
      onSelect={(from, to) => onPick({ fromYear: from, toYear: to })}
    />
  ),
  map: (props) => <LibraryMap services={library} {...props} />,
}

document.documentElement.lang = uiLanguage()
document.title = 'Paperkin'
applyLastTheme()
const waiting = new AbortController()
watchOpening(() => show(<GettingReady />), waiting.signal)
Promise.all([readSettings(), startView()]).then(([settings, view]) => {
  waiting.abort()
  draw(settings, view)
  watchSettings((changed) => draw(changed, view), new AbortController().signal)
})

/** A reader with papers of their own comes for these; one without, or whose papers cannot be read, for the settings. */
async function startView(): Promise<View> {
  const shelves = await readShelves().catch(() => [])
  return shelves.some((shelf) => isShown(shelf) && shelf.count > 0) ? 'papers' : 'settings'
}

function draw(settings: Settings, view: View): void {
  applyTheme(settings.theme)
  show(<Page settings={settings} fallback={view} />)
}

function show(page: ComponentChild): void {
  const app = document.getElementById('app')
  if (app) render(<Translated translate={translate}>{page}</Translated>, app)
}

function Page({ settings, fallback }: { settings: Settings; fallback: View }) {
  const view = useView(fallback)
  return (
    <LibraryPage
      services={library}
      view={view}
      pictures={pictures}
      settings={<SettingsPage settings={settings} services={settingsServices} choices={choices} />}
    />
  )
}
