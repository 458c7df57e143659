import type { Evidence, Source } from '../model/page-paper.ts'
import type { Author, Ids, Venue } from '../model/paper.ts'
import { foldSpace, titleKey } from '../text/normalize.ts'
import type { SiteFields } from './site.ts'

/** What one source said. Readings are merged in the order of trust. */
export type Reading = { source: Source; fields: SiteFields }

export type Merged = { fields: SiteFields; evidence: Record<string, Evidence> }

const MAX_CONFLICTS = 5

/** Field by field the best reading wins; what the others said otherwise is kept as evidence. */
export function mergeReadings(readings: Reading[]): Merged {
  const merged: Merged = { fields: {}, evidence: {} }
  settle(merged, 'title', pickTitle(readings), titleKey)
  settle(merged, 'authors', pickAuthors(readings), familyKey)
  settle(merged, 'abstract', pickAbstract(readings), (text) => titleKey(text.slice(0, 400)).slice(0, 80))
  for (const field of ['issued', 'language', 'primaryCategory', 'pdfUrl', 'abstractUrl'] as const)
    settle(
      merged,
      field,
      candidates(readings, field),
      field === 'issued' ? (date) => date.slice(0, 4) : foldSpace,
    )
  mergeIds(merged, readings)
  mergeVenue(merged, readings)
  return merged
}

type Candidate<T> = { source: Source; value: T }

function candidates<F extends keyof SiteFields>(
  readings: Reading[],
  field: F,
): Candidate<NonNullable<SiteFields[F]>>[] {
  return readings.flatMap(({ source, fields }) => {
    const value = fields[field]
    return value === undefined ? [] : [{ source, value }]
  })
}

/** Takes the first candidate; others whose key differs are conflicts. */
function settle<F extends keyof SiteFields>(
  merged: Merged,
  field: F,
  [best, ...others]: Candidate<NonNullable<SiteFields[F]>>[],
  keyOf: (value: NonNullable<SiteFields[F]>) => string,
): void {
  if (!best) return
  merged.fields[field] = best.value
  const key = keyOf(best.value)
  merged.evidence[field] = evidence(
    best.source,
    others
      .filter((other) => keyOf(other.value) !== key)
      .map(({ source, value }) => ({ source, value: show(value) })),
  )
}

function evidence(source: Source, conflicts: { source: Source; value: string }[]): Evidence {
  return conflicts.length > 0 ? { source, conflicts: conflicts.slice(0, MAX_CONFLICTS) } : { source }
}

function show(value: unknown): string {
  const text = Array.isArray(value) ? familyKey(value) : String(value)
  return text.slice(0, 200)
}

function familyKey(authors: Author[]): string {
  return authors.map((author) => titleKey(author.family)).join('; ')
}

/** A title cut short (`… `) loses against the same one at full length, one without its subtitle against both. */
function pickTitle(readings: Reading[]): Candidate<string>[] {
  const all = candidates(readings, 'title')
  const first = all[0]
  if (!first) return all
  const start = titleKey(first.value)
  const isLonger = ({ value }: Candidate<string>) =>
    value !== first.value && !isCut(value) && start !== '' && titleKey(value).startsWith(start)
  const better = isCut(first.value)
    ? all.find(isLonger)
    : all.find((one) => one.source === 'heading' && one.value.startsWith(`${first.value}: `))
  return promote(all, better)
}

/** Some sites name one author only, the last or the contact: then the list of the body that begins or ends with him. */
function pickAuthors(readings: Reading[]): Candidate<Author[]>[] {
  const all = candidates(readings, 'authors')
  const [only, more] = all[0]?.value ?? []
  if (!only || more) return all
  const fuller = all.find(
    ({ value, source }) =>
      source === 'heading' &&
      value.length > 1 &&
      value.length < 40 &&
      [value[0], value.at(-1)].some((author) => hasFamily([author], only.family)),
  )
  return promote(all, fuller)
}

function hasFamily(authors: (Author | undefined)[], family: string): boolean {
  const key = titleKey(family)
  return authors.some((author) => author && titleKey(author.family) === key)
}

/** The first that is whole; a longer one that starts the same is better still. */
function pickAbstract(readings: Reading[]): Candidate<string>[] {
  const all = candidates(readings, 'abstract')
  const whole =
    all.find(({ value }) => !isCut(value) && value.length >= 200) ??
    all.find(({ value }) => !isCut(value)) ??
    all[0]
  if (!whole) return all
  const start = titleKey(whole.value.slice(0, 200)).slice(0, 50)
  const longer = all.find(
    ({ value }) => value.length > whole.value.length * 1.2 && titleKey(value.slice(0, 200)).startsWith(start),
  )
  return promote(all, longer ?? whole)
}

/** Whether a text ends in an ellipsis, as previews do. */
export function isCut(text: string): boolean {
  return /(?:…|\.\.\.)\s*$/.test(text)
}

function promote<T>(all: T[], best: T | undefined): T[] {
  return best === undefined ? all : [best, ...all.filter((one) => one !== best)]
}

function mergeIds(merged: Merged, readings: Reading[]): void {
  const ids: Ids = {}
  for (const { source, fields } of readings) {
    for (const [scheme, value] of Object.entries(fields.ids ?? {})) {
      const field = `ids.${scheme}`
      if (!Object.hasOwn(ids, scheme)) {
        ids[scheme] = value
        merged.evidence[field] = { source }
      } else if (ids[scheme] !== value) {
        const known = merged.evidence[field] ?? { source }
        merged.evidence[field] = evidence(known.source, [...(known.conflicts ?? []), { source, value }])
      }
    }
  }
  merged.fields.ids = ids
}

/** The first that has a name, with what it lacks from others of the same name. */
function mergeVenue(merged: Merged, readings: Reading[]): void {
  const all = candidates(readings, 'venue')
  const first = all[0]
  if (!first) return
  const key = titleKey(first.value.name)
  const venue: Venue = { ...first.value }
  for (const { value } of all) if (titleKey(value.name) === key) Object.assign(venue, { ...value, ...venue })
  merged.fields.venue = venue
  merged.evidence.venue = evidence(
    first.source,
    all
      .filter(({ value }) => titleKey(value.name) !== key)
      .map(({ source, value }) => ({ source, value: value.name })),
  )
}
