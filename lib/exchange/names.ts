import type { Author } from '../model/paper.ts'
import { isNoValue, isVancouver, parseName } from '../text/names.ts'
import { foldSpace } from '../text/normalize.ts'
import { plainText } from '../text/plain.ts'
import { releaseLiterals } from './literals.ts'

const NO_NAME = /^(?:et\.? al\.?|others|anonymous|unknown|n\/a)$/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i

/** Authors of a list in order, each as written or already in parts. */
export function readAuthors(written: (string | Author)[]): Author[] {
  const names = written.filter((name) => typeof name === 'string')
  // `Bwanika JB` is *Family Initials* only where most of the list is written so.
  const isByInitials = names.filter((name) => isVancouver(foldSpace(name))).length * 2 > names.length
  return written.flatMap((name) => {
    const author = typeof name === 'string' ? readName(name, isByInitials) : readParts(name)
    return author && isNamed(author) ? [releaseParts(author)] : []
  })
}

const isNamed = ({ family, given }: Author) =>
  family !== '' && !NO_NAME.test(family) && !isNoValue({ family, given })

/** In files, unlike on pages, a comma parts family from given name and nothing else: `Shahjalal, Md.` */
function readName(written: string, isByInitials: boolean): Author | undefined {
  const parts = plainText(written).split(/\s*,\s*/)
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/\p{L}/u.test(part)))
    return parseName(written, isByInitials)
  const [family = '', second = '', third] = parts
  if (third === undefined)
    return SUFFIX.test(second) && !areInitials(second, family)
      ? parseName(written)
      : readParts({ family, given: second })
  // BibTeX writes `King, Jr., Martin`, RIS `King, Martin, Jr.`
  return SUFFIX.test(second)
    ? readParts({ family, given: third, suffix: second })
    : readParts({ family, given: second, suffix: third })
}

/** `Nikitha, SR`: in capitals beside a name that is not. */
const areInitials = (part: string, family: string) => /^[JS]R$/.test(part) && /\p{Ll}/u.test(family)

function readParts({ literal, ...parts }: Author): Author {
  const [given, suffix] = [text(parts.given), text(parts.suffix)]
  const family = plainText(parts.family)
  const particle = text(parts.particle) ?? (literal ? '' : particleOf(family))
  const isWhole = literal || !(given || particle || suffix)
  return {
    family: parts.particle ? family : family.slice(particle.length).trim(),
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
    ...(isWhole && { literal: true }),
  }
}

/** The words before a family name that begin small, as BibTeX tells particles: *van der* Maaten, *de* tinguy. */
function particleOf(family: string): string {
  return /^(?:(?:\p{Ll}[\p{L}'’]*|'t|’t)\s+)+(?=\S)/u.exec(family)?.[0].trim() ?? ''
}

function releaseParts(author: Author): Author {
  return Object.fromEntries(
    Object.entries(author).map(([part, value]) => [
      part,
      typeof value === 'string' ? releaseLiterals(value) : value,
    ]),
  ) as Author
}

const text = (markup: string | undefined) => (markup ? plainText(markup) : undefined) || undefined
