const NEW_ID = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v(\d{1,3}))?$/i
// The subject class of an old id (`math.GT/…`) is no part of it.
const OLD_ID =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2}(?:-[a-z]+)?)?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v(\d{1,3}))?$/i

const ARCHIVES =
  /^(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con)$/

/** An arXiv id parted from its version: `math.GT/0309136v2` → `math/0309136`, `2`. */
export function parseArxivId(text: string): { id: string; version?: string } | undefined {
  const trimmed = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '')
  const recent = NEW_ID.exec(trimmed)
  if (recent?.[1]) return withVersion(recent[1], recent[2])
  const old = OLD_ID.exec(trimmed)
  const archive = old?.[1]?.toLowerCase()
  if (!archive || !ARCHIVES.test(archive)) return undefined
  return withVersion(`${archive}/${old?.[2]}`, old?.[3])
}

/** The arXiv id in the name of a file: `2403.17537v2 (1).pdf`, `hep-th9901001.pdf`, `arXiv_2403.17537.pdf`. */
export function arxivIdOfFileName(name: string): { id: string; version?: string } | undefined {
  const base = name.replace(/^arxiv[-_. :]*/i, '')
  const recent = /^(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?![\d.]*\d)/i.exec(base)
  if (recent?.[1]) return parseArxivId(recent[1])
  const old = /^([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?[-_]?(\d{7}(?:v\d{1,3})?)(?!\d)/.exec(base)
  return old ? parseArxivId(`${old[1]}/${old[2]}`) : undefined
}

/** The arXiv id that DataCite's DOI carries: `10.48550/arXiv.2310.08782`. */
export function arxivIdOfDoi(doi: string): string | undefined {
  const match = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)
  return match?.[1] ? parseArxivId(match[1])?.id : undefined
}

/** The month of submission that an arXiv id begins with, as `YYYY-MM`; ids began in 1991. */
export function monthOfArxivId(id: string): string | undefined {
  const match = /(?:^|\/)(\d\d)(\d\d)/.exec(id)
  if (!match?.[1]) return undefined
  return `${Number(match[1]) > 90 ? '19' : '20'}${match[1]}-${match[2]}`
}

function withVersion(id: string, version: string | undefined) {
  return version ? { id, version } : { id }
}
