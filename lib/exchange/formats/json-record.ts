import { errorMessage } from '../../model/errors.ts'
import { BACKUP_FORMAT } from '../backup/format.ts'
import { ImportedNotes, type Item, type Place, type RawPaper } from '../record.ts'
import { readArxivSnapshot } from './arxiv-snapshot.ts'
import { readCslItem } from './csl-json.ts'
import { readDailyPaper } from './hugging-face.ts'
import { type JsonObject, objectOf, textOf } from './json-fields.ts'
import { readOpenAlex } from './openalex.ts'
import { isOwn, readCorpusRecord, readOwn } from './own.ts'
import { readPaperMemory } from './paper-memory.ts'
import { linkedPaper, readSemanticScholar } from './semantic-scholar.ts'

/** Whose records these are, told by keys that no other producer writes; each record is told by itself. */
const KINDS: {
  name: string
  has: (record: JsonObject) => boolean
  read: (record: JsonObject) => RawPaper
}[] = [
  { name: 'OpenAlex', has: (r) => 'authorships' in r || 'abstract_inverted_index' in r, read: readOpenAlex },
  {
    name: 'arXiv snapshot',
    has: (r) => 'authors_parsed' in r || 'journal-ref' in r,
    read: readArxivSnapshot,
  },
  {
    name: 'Semantic Scholar',
    has: (r) =>
      'externalIds' in r ||
      'externalids' in r ||
      ('paperId' in r && 'title' in r) ||
      'corpusid' in r ||
      linkedPaper(r) !== undefined,
    read: readSemanticScholar,
  },
  {
    name: 'Hugging Face daily papers',
    has: (r) => (typeof r.paper === 'object' && r.paper !== null) || 'submittedOnDailyAt' in r,
    read: readDailyPaper,
  },
  { name: 'PaperMemory', has: (r) => 'pdfLink' in r && 'addDate' in r, read: readPaperMemory },
  {
    name: 'CSL-JSON',
    has: (r) =>
      (typeof r.type === 'string' && !('abstract' in r && Array.isArray(r.authors))) ||
      'container-title' in r ||
      Array.isArray(objectOf(r.issued)['date-parts']),
    read: readCslItem,
  },
]

/** The name of the kind of record this is; Paperkin's own where no other fits. */
export function nameJsonRecord(record: JsonObject): string {
  if (isBackupLine(record)) return 'Paperkin backup'
  if (isOwn(record)) return 'Paperkin'
  return KINDS.find(({ has }) => has(record))?.name ?? 'JSON records'
}

/** A line of a backup that holds no paper. */
const isBackupLine = ({ format, version, settings, shelf, title }: JsonObject) =>
  title === undefined &&
  ((format === BACKUP_FORMAT && version !== undefined) || settings !== undefined || shelf !== undefined)

/** The source of one JSON object as an item; undefined where it is none of a paper. */
export function readJsonRecord(source: string, place: Place): Item | undefined {
  try {
    const record = objectOf(JSON.parse(source))
    if (isBackupLine(record)) return undefined
    const entry = place.entry ?? textOf(record.id) ?? textOf(record.title)?.slice(0, 80)
    const here: Place = { line: place.line, ...(entry && { entry }) }
    if (isOwn(record)) return readOwnItem(record, here)
    if (isOwn(objectOf(record.paper))) return readBackupItem(record, place)
    const kind = KINDS.find(({ has }) => has(record))
    return { ...here, raw: (kind?.read ?? readCorpusRecord)(record) }
  } catch (error) {
    return { ...place, reason: `It is not valid JSON (${errorMessage(error).slice(0, 120)}).` }
  }
}

function readOwnItem(record: JsonObject, here: Place, noted = record): Item {
  try {
    const { success, data } = ImportedNotes.safeParse(noted)
    return {
      ...here,
      paper: readOwn(record),
      ...(success && Object.keys(data).length > 0 && { notes: data }),
    }
  } catch (error) {
    return { ...here, reason: `It is not a paper as Paperkin keeps it: ${whatIsWrong(error)}.` }
  }
}

/** A line of a backup that holds a paper; what else a backup has is restored, not imported. */
function readBackupItem(record: JsonObject, { line }: Place): Item {
  return readOwnItem(objectOf(record.paper), { line }, record)
}

/** The first complaint of a schema, with the field it is about. */
function whatIsWrong(error: unknown): string {
  const [issue] = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues ?? []
  return issue ? `${issue.path.join('.')}: ${issue.message}` : errorMessage(error)
}
