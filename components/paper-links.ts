import type { Paper } from '../lib/model/paper.ts'

/** The page to open for a paper: its own address, else the one its strongest id stands for. Web addresses only. */
export function paperUrl({ url, ids, pdfUrl }: Pick<Paper, 'url' | 'ids' | 'pdfUrl'>): string | undefined {
  const byId =
    (ids.arxiv && `https://arxiv.org/abs/${ids.arxiv}`) ||
    (ids.doi && `https://doi.org/${encodeURI(ids.doi)}`)
  return [url, byId, pdfUrl].find(isWebAddress) || undefined
}

/** The page of a paper's code, where it is a web address. */
export function codeUrl(paper: Pick<Paper, 'codeUrl'>): string | undefined {
  return isWebAddress(paper.codeUrl) ? paper.codeUrl : undefined
}

/** The address of a paper's PDF, where it is a web address. */
export function pdfUrl(paper: Pick<Paper, 'pdfUrl'>): string | undefined {
  return isWebAddress(paper.pdfUrl) ? paper.pdfUrl : undefined
}

/** The id by which a reader would name the paper: *arXiv 2310.08782*, *doi 10.1000/x*. */
export function namedId(ids: Paper['ids']): string | undefined {
  if (ids.arxiv) return `arXiv ${ids.arxiv}`
  if (ids.acl) return `ACL ${ids.acl}`
  if (ids.doi) return `doi ${ids.doi}`
  return undefined
}

// A page may say anything: `javascript:` and the like must never become a link.
function isWebAddress(url: string | undefined): url is string {
  return /^https?:\/\//i.test(url ?? '')
}
