import type { Place } from '../record.ts'
import type { BibtexEntry } from '../split/bibtex-fields.ts'

/** An entry and where it stands. */
export type PlacedEntry = Place & { parsed: BibtexEntry }

/** How many parents and how many waiting children are held; a file of more proceedings than this is none. */
const MAX_HELD = 20_000

/** What a child takes from its parent, under the name it has there: https://ctan.org/pkg/biblatex, appendix B. */
const INHERITED = [
  'publisher',
  'year',
  'date',
  'month',
  'volume',
  'number',
  'series',
  'journal',
  'journaltitle',
  'booktitle',
]

/**
 * Fills entries up from the one their `crossref` names. The parent may stand before its children or, as BibTeX has
 * it, behind them: a child waits until its parent comes or the file ends. Only one step is taken, so that entries
 * that name each other come to an end.
 */
export function createCrossrefs() {
  const parents = new Map<string, Map<string, string>>()
  const waiting = new Map<string, PlacedEntry[]>()
  let held = 0

  return {
    /** The entries that are complete now that this one has come. */
    resolve: (entry: PlacedEntry): PlacedEntry[] => {
      const { key, fields } = entry.parsed
      const parentKey = fields.get('crossref')?.trim()
      if (key && parents.size < MAX_HELD && isParent(entry.parsed)) parents.set(key, inheritableOf(fields))
      const children = key ? (waiting.get(key) ?? []) : []
      waiting.delete(key)
      held -= children.length
      const own = fillUp(entry, parents, parentKey)
      const filled = children.map((child) => fillFrom(child, inheritableOf(fields)))
      if (own || held >= MAX_HELD || !parentKey) return [own ?? entry, ...filled]
      waiting.set(parentKey, [...(waiting.get(parentKey) ?? []), entry])
      held++
      return filled
    },
    /** Children whose parent never came, as they are. */
    end: (): PlacedEntry[] => [...waiting.values()].flat(),
  }
}

const isParent = ({ type }: BibtexEntry) => /^(?:mv)?(?:proceedings|book|collection|reference)$/.test(type)

/** A book's own title is the title of the book that its parts are in. */
function inheritableOf(fields: Map<string, string>): Map<string, string> {
  const inherited = new Map(
    INHERITED.flatMap((name) => (fields.has(name) ? [[name, fields.get(name) as string]] : [])),
  )
  const title = fields.get('title')
  if (title && !inherited.has('booktitle')) inherited.set('booktitle', title)
  return inherited
}

function fillUp(entry: PlacedEntry, parents: Map<string, Map<string, string>>, key: string | undefined) {
  const parent = key === undefined ? undefined : parents.get(key)
  return parent && fillFrom(entry, parent)
}

function fillFrom(entry: PlacedEntry, parent: Map<string, string>): PlacedEntry {
  return { ...entry, parsed: { ...entry.parsed, fields: new Map([...parent, ...entry.parsed.fields]) } }
}
