import type { Ids } from '../model/paper.ts'

/** Ids in their canonical form, as the model wants them; one that is none of its scheme is left out. */
export function readIds(written: { [scheme: string]: string | undefined }): Ids {
  const ids: Ids = {}
  for (const [scheme, text] of Object.entries(written)) {
    const id = text && readId(scheme, text.slice(0, 500).trim())
    if (id && SCHEME.test(scheme)) ids[scheme] = id
  }
  const arxiv = ids.doi && /^10\.48550\/arxiv\.(.+)$/.exec(ids.doi)?.[1]
  if (arxiv && !ids.arxiv) {
    const id = readArxivId(arxiv)
    if (id) ids.arxiv = id
  }
  return ids
}

/** The ids that an address carries: of arXiv, a DOI resolver, the ACL Anthology, OpenReview, PubMed. */
export function idsOfUrl(url: string): Ids {
  for (const [scheme, pattern] of URLS) {
    const id = pattern.exec(url)?.[1]
    if (id) return readIds({ [scheme]: id })
  }
  return {}
}

// No scheme may be called `__proto__`, nor be longer than a name.
const SCHEME = /^[a-z][a-z0-9-]{0,30}$/

const URLS: [string, RegExp][] = [
  ['arxiv', /^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\/([^?#]+)/i],
  ['doi', /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)/i],
  [
    'acl',
    /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+\.\d+)/i,
  ],
  ['openreview', /^https?:\/\/openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i],
  ['pmid', /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)/i],
  ['pmcid', /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/(PMC\d+)/i],
]

function readId(scheme: string, text: string): string | undefined {
  if (scheme === 'arxiv') return readArxivId(text)
  if (scheme === 'doi') return readDoi(text)
  if (scheme === 'pmid') return /^(?:https?:\S+\/|pmid:?\s*)?(\d{1,9})\/?$/i.exec(text)?.[1]
  if (scheme === 'pmcid')
    return /^(?:https?:\S+\/)?(?:PMCID:?\s*)?(?:PMC)?(\d{1,9})\/?$/i.exec(text)?.[1]?.replace(/^/, 'PMC')
  return /[\s<>]/.test(text) ? undefined : text
}

// https://info.arxiv.org/help/arxiv_identifier.html; the subject class of an old id is no part of it.
const ARXIV =
  /^(?:https?:\/\/[^/]*arxiv\.org\/(?:abs|pdf)\/)?(?:arxiv[:.]\s*)?(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2}(?:-[a-z]+)?)?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:\s*\[.*\])?$/i

function readArxivId(text: string): string | undefined {
  const id = ARXIV.exec(text)?.[1]
  return id?.includes('/') ? id.toLowerCase().replace(/\.[a-z-]+\//, '/') : id
}

function readDoi(text: string): string | undefined {
  // Many a list of references has DOIs as TeX has them, `978-3-319_1` with a backslash.
  const doi = /10\.\d{4,9}(?:\.\d+)*\/\S+/.exec(decode(text).replace(/\\([_#%&])/g, '$1'))?.[0]
  return doi?.replace(/[.,;"'\]}>]+$/, '').toLowerCase()
}

function decode(text: string): string {
  if (!/%2f/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
