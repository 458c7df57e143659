import { decode } from './decode.ts'

// Crossref's own expression, widened by what old DOIs hold: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
const DOI = /(?<![\d.])10\.\d{4,9}(?:\.\d+)*\/[^\s"'<>]{1,200}/

/** The DOI in a text or address, lower-cased and without resolver, or undefined. */
export function findDoi(text: string): string | undefined {
  const decoded = text.includes('%2F') || text.includes('%2f') ? decode(text) : text
  const match = DOI.exec(decoded.slice(0, 2000))
  return match ? cleanDoi(match[0]) : undefined
}

/** The DOI in the path of an address: what is added behind it (`/full`, `.pdf`, `v1`) is not part of it. */
export function doiOfPath(pathname: string): string | undefined {
  const match = /\/(10\.\d{4,9}(?:\.\d+)*)\/(.+)$/.exec(decode(pathname).slice(0, 500))
  const suffix = match?.[2]
    ?.replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(
      /\/(?:full|fulltext|abstract|abs|pdf|epdf|epub|pdfdirect|meta|summary|references|html|asset|figures|tables|metrics|citations?|related|supplementary|suppl_file|tab-[\w-]+|pdf\/.*)(?:\/.*)?$/i,
      '',
    )
    .replace(
      /(?:\.(?:full|abstract|short|long|article-info|figures-only))?(?:\.pdf(?:\+html)?|\.html?|\.xml)?$/i,
      '',
    )
    .replace(/\.(?:full|abstract|short|long)(?:-text)?$/i, '')
  return match?.[1] && suffix ? cleanDoi(`${match[1]}/${suffix}`) : undefined
}

function cleanDoi(doi: string): string | undefined {
  let cleaned = doi.replace(/(?:&|[?#]).*$/, '').replace(/[.,;:'"”’\]}>*]+$/, '')
  while (cleaned.endsWith(')') && count(cleaned, '(') < count(cleaned, ')')) cleaned = cleaned.slice(0, -1)
  cleaned = cleaned.replace(/[.,;:/]+$/, '').toLowerCase()
  return /^10\.[\d.]+\/\S+$/.test(cleaned) && !/[<>]/.test(cleaned) ? cleaned : undefined
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
