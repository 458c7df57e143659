import { createCiter } from '../../lib/cite/citer.ts'
import type { Citation } from '../../lib/model/citation.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { shippedStyles } from '../../lib/platform/style-source.ts'
import { isOwnStyle, readOwnStyle } from '../../lib/storage/own-styles.ts'
import { readSettings } from '../../lib/storage/settings.ts'

const cite = createCiter({
  ...shippedStyles,
  loadStyle: (name) => (isOwnStyle(name) ? readOwnStyle(name) : shippedStyles.loadStyle(name)),
})

/** The citation of papers as the reader wants it; in the given format, else in their default one. */
export async function citeAsChosen(papers: Paper[], format?: CitationFormat): Promise<Citation> {
  const settings = await readSettings()
  return cite(papers, {
    format: format ?? settings.citationFormat,
    style: settings.citationStyle,
    key: settings.citationKey,
    escapes: settings.citationEscapes,
    transliteration: settings.citationTransliteration,
    keepAfterColon: settings.keepAfterColon,
  })
}
