import { type Cite as CitePapers, createCiter } from '../../lib/cite/citer.ts'
import { browser } from '../../lib/platform/browser.ts'
import { readSettings } from '../../lib/storage/settings.ts'
import type { Cite } from './page-handlers.ts'

/** Makes the citation of one paper, as the settings have it. */
export const cite: Cite = async (paper, format) => {
  const settings = await readSettings()
  const { text } = await citer()([paper], {
    format,
    style: settings.citationStyle,
    key: settings.citationKey,
    escapes: settings.citationEscapes,
    transliteration: settings.citationTransliteration,
  })
  return text
}

let made: CitePapers | undefined

// Kept for as long as the worker lives: the engine of a style takes a third of a second to build.
function citer(): CitePapers {
  made ??= createCiter({
    loadStyle: (name) => readOwnFile(`styles/${name}.csl`),
    loadLocale: (language) => readOwnFile(`locales/${language}.xml`),
  })
  return made
}

async function readOwnFile(path: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(path))
  if (!response.ok) throw new Error(`There is no file ${path} in this package.`)
  return response.text()
}
