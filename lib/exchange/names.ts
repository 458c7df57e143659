import type { Author } from '../model/paper.ts'
import { isVancouver, parseName } from '../text/names.ts'
import { foldSpace } from '../text/normalize.ts'
import { plainText } from '../text/plain.ts'

const NO_NAME = /^(?:et\.? al\.?|others|anonymous|unknown|n\/?a|null)$/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i

/** Authors of a list in order, each as written or already in parts. */
export function readAuthors(written: (string | Author)[]): Author[] {
  const names = written.filter((name) => typeof name === 'string')
  // `Bwanika JB` is *Family Initials* only where most of the list is written so.
  const isByInitials = names.filter((name) => isVancouver(foldSpace(name))).length * 2 > names.length
  return written.flatMap((name) => {
    const author = typeof name === 'string' ? readName(name, isByInitials) : readParts(name)
    return author?.family && !NO_NAME.test(author.family) ? [author] : []
  })
}

/** In files, unlike on pages, a comma parts family from given name and nothing else: `Shahjalal, Md.` */
function readName(written: string, isByInitials: boolean): Author | undefined {
  const parts = plainText(written).split(/\s*,\s*/)
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/\p{L}/u.test(part)))
    return parseName(written, isByInitials)
  const [family = '', second = '', third] = parts
  if (third === undefined)
    return SUFFIX.test(second) ? parseName(written) : readParts({ family, given: second })
  // BibTeX writes `King, Jr., Martin`, RIS `King, Martin, Jr.`
  return SUFFIX.test(second)
    ? readParts({ family, given: third, suffix: second })
    : readParts({ family, given: second, suffix: third })
}

function readParts({ literal, ...parts }: Author): Author {
  const [given, suffix] = [text(parts.given), text(parts.suffix)]
  const family = plainText(parts.family)
  const particle = text(parts.particle) ?? (literal ? '' : particleOf(family))
  return {
    family: parts.particle ? family : family.slice(particle.length).trim(),
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
    ...(literal && { literal }),
  }
}

/** The words before a family name that begin small, as BibTeX tells particles: *van der* of *van der Maaten*. */
function particleOf(family: string): string {
  return /^(?:(?:\p{Ll}[\p{L}'’]*|'t|’t)\s+)+(?=\P{Ll})/u.exec(family)?.[0].trim() ?? ''
}

const text = (markup: string | undefined) => (markup ? plainText(markup) : undefined) || undefined
